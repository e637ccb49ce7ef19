package dk.kk.ihcph.guidance;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start a production build that would be open or false. Without a database or an issuer Quarkus itself stops;
 * without an audience it would take tokens meant for others, and with sample data nobody could tell what is true.
 */
@ApplicationScoped
@IfBuildProfile("prod")
class ProductionCheck {
    private static final int BEFORE_ALL_ELSE = 1;
    private static final String AUDIENCE = "quarkus.oidc.token.audience";

    private final Config config;

    ProductionCheck(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent starting) {
        if (config.getOptionalValue(AUDIENCE, String.class).orElse("").isBlank()) {
            throw new IllegalStateException("Not started: GUIDANCE_OIDC_AUDIENCE (" + AUDIENCE + ") is not set.");
        }
        if (config.getOptionalValue("guidance.sample-data.enabled", Boolean.class)
                .orElse(false)) {
            throw new IllegalStateException(
                    "Not started: guidance.sample-data.enabled is true, but sample data never mixes with real data.");
        }
    }
}
