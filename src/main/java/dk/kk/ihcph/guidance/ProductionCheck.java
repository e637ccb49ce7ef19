package dk.kk.ihcph.guidance;

import dk.kk.ihcph.guidance.web.Secrets;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Refuses to start a production build that would be open or false. Without a database or an issuer Quarkus itself stops;
 * without an audience it would take tokens meant for others, and with sample data nobody could tell what is true.
 */
@ApplicationScoped
@IfBuildProfile("prod")
class ProductionCheck implements FlywayConfigurationCustomizer {
    private static final int BEFORE_ALL_ELSE = 1;
    private static final String AUDIENCE = "quarkus.oidc.token.audience";

    private final Config config;
    private final Secrets secrets;

    ProductionCheck(Config config, Secrets secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    /** Before Flyway would try it as the application, which owns nothing. */
    @Override
    public void customize(FluentConfiguration flyway) {
        if (config.getValue("quarkus.flyway.migrate-at-start", Boolean.class)
                && config.getOptionalValue("quarkus.flyway.password", String.class)
                        .orElse("")
                        .isBlank()) {
            throw new IllegalStateException(
                    "Not started: to migrate needs GUIDANCE_DATABASE_OWNER_PASSWORD. "
                            + "Where migrations run apart, set GUIDANCE_MIGRATE_AT_START=false. See the README, Configuration.");
        }
    }

    void check(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent starting) {
        if (config.getOptionalValue(AUDIENCE, String.class).orElse("").isBlank()) {
            throw new IllegalStateException("Not started: GUIDANCE_OIDC_AUDIENCE (" + AUDIENCE + ") is not set.");
        }
        secrets.requireKeys();
        if (config.getOptionalValue("guidance.sample-data.enabled", Boolean.class)
                .orElse(false)) {
            throw new IllegalStateException(
                    "Not started: guidance.sample-data.enabled is true, but sample data never mixes with real data.");
        }
        if (config.getOptionalValue("guidance.clock.start", String.class).isPresent()
                || config.getValue("guidance.clock.speed", Integer.class) != 1) {
            throw new IllegalStateException("Not started: guidance.clock.start is for trying a day out.");
        }
    }

    /** Mail that nobody can answer, or whose links lead nowhere, is worse than mail that waits. */
    void checkMail(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent starting) {
        if (config.getOptionalValue("guidance.mail.smtp-host", String.class).isEmpty()) {
            return;
        }
        if (config.getOptionalValue("quarkus.mailer.from", String.class).isEmpty()) {
            throw new IllegalStateException("Not started: GUIDANCE_SMTP_HOST is set, but not GUIDANCE_MAIL_FROM.");
        }
        if (config.getValue("guidance.public-url", String.class).startsWith("http://localhost")) {
            throw new IllegalStateException(
                    "Not started: GUIDANCE_SMTP_HOST is set, but not GUIDANCE_PUBLIC_URL, to which mails lead.");
        }
    }
}
