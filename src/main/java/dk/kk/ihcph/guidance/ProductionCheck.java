package dk.kk.ihcph.guidance;

import com.sun.management.UnixOperatingSystemMXBean;
import dk.kk.ihcph.guidance.kernel.Secrets;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * Stops the start of a production build whose configuration is insecure or incomplete. Quarkus itself stops without a
 * database or an issuer. Without an audience the API would accept tokens meant for others, and with sample data
 * nobody could tell real figures from synthetic ones.
 */
@ApplicationScoped
@IfBuildProfile("prod")
class ProductionCheck implements FlywayConfigurationCustomizer {
    private static final Logger LOG = Logger.getLogger(ProductionCheck.class);
    private static final int BEFORE_ALL_ELSE = 1;
    /**
     * The smallest permitted number of open files. docker/entrypoint.sh checks the same limit, because with far fewer
     * the JVM does not find its classes and this check never runs.
     */
    private static final int FEWEST_OPEN_FILES = 1024;

    private static final String PUBLIC_URL = "guidance.public-url";
    private static final Pattern OWN_MACHINE =
            Pattern.compile("https?://(?:localhost|127\\.[0-9.]+|\\[::1])(?:[:/]|$)", Pattern.CASE_INSENSITIVE);
    private static final String AUDIENCE = "quarkus.oidc.token.audience";

    private final Config config;

    ProductionCheck(Config config) {
        this.config = config;
    }

    /** Runs before Flyway, which would otherwise connect as the application's role, which owns no tables. */
    @Override
    public void customize(FluentConfiguration flyway) {
        if (config.getValue("quarkus.flyway.migrate-at-start", Boolean.class)
                && config.getOptionalValue("quarkus.flyway.password", String.class)
                        .orElse("")
                        .isBlank()) {
            throw new IllegalStateException(
                    "Not started: migrations need GUIDANCE_DATABASE_OWNER_PASSWORD. "
                            + "If migrations run separately, set GUIDANCE_MIGRATE_AT_START=false. See the README, Configuration.");
        }
    }

    void check(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent starting) {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Not started: " + String.join(" ", faults));
        }
        if (text("guidance.contact.accessibility-statement").isBlank()) {
            LOG.warn(
                    "The pages for citizens lack the accessibility statement that the Danish web accessibility act requires"
                            + " until GUIDANCE_CONTACT_ACCESSIBILITY_STATEMENT is set. See the README, Configuration.");
        }
    }

    /** Lists all faults of the configuration at once, so that an operator can correct them in one go. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (text(AUDIENCE).isBlank()) {
            faults.add("GUIDANCE_OIDC_AUDIENCE (" + AUDIENCE + ") is not set.");
        }
        try {
            Secrets.requireKeys(text("guidance.secrets.keys"));
        } catch (IllegalStateException unusable) {
            faults.add(unusable.getMessage());
        }
        if (text("guidance.sample-data.enabled").equals("true")) {
            faults.add("guidance.sample-data.enabled is true, but sample data never mixes with real data.");
        }
        if (!text("guidance.clock.start").isBlank()
                || !text("guidance.clock.speed").equals("1")) {
            faults.add("guidance.clock.start is only for trying out another day.");
        }
        if (!text("guidance.mail.smtp-host").isBlank()) {
            faults.addAll(faultsOfMail());
        }
        openFiles().ifPresent(faults::add);
        return faults;
    }

    /**
     * Checks the mail settings. A mail that nobody can answer, or whose links lead nowhere, does more harm than a
     * mail that waits.
     */
    private List<String> faultsOfMail() {
        List<String> faults = new ArrayList<>();
        if (text("quarkus.mailer.from").isBlank()) {
            faults.add("GUIDANCE_SMTP_HOST is set, but not GUIDANCE_MAIL_FROM.");
        }
        String url = text(PUBLIC_URL);
        if (OWN_MACHINE.matcher(url).lookingAt()) {
            faults.add("GUIDANCE_SMTP_HOST is set, and the links of mails would lead to "
                    + url + ", which is the reader's own machine. "
                    + (text("GUIDANCE_PUBLIC_URL").isBlank()
                            ? "GUIDANCE_PUBLIC_URL is not set."
                            : "GUIDANCE_PUBLIC_URL must be an address that citizens can open."));
        }
        return faults;
    }

    /** Checks the limit of open files: each connection, each watched board and each jar takes one. */
    private static Optional<String> openFiles() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            long allowed = system.getMaxFileDescriptorCount();
            if (allowed >= 0 && allowed < FEWEST_OPEN_FILES) { // below 0: not known
                return Optional.of(("The process may open %d files at once (ulimit -Hn), but needs %d."
                                + " See the README, Configuration.")
                        .formatted(allowed, FEWEST_OPEN_FILES));
            }
        }
        return Optional.empty();
    }

    private String text(String key) {
        return config.getOptionalValue(key, String.class).orElse("");
    }
}
