package dk.kk.ihcph.guidance;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start a production build that would be open or false. A variable that is missing stops Quarkus itself; one
 * that is empty would switch the check of issuer or audience off, and stops here.
 */
@ApplicationScoped
@IfBuildProfile("prod")
class ProductionCheck {
    private static final int BEFORE_ALL_ELSE = 1;
    private static final List<String> REQUIRED =
            List.of("quarkus.datasource.jdbc.url", "quarkus.oidc.auth-server-url", "quarkus.oidc.token.audience");

    private final Config config;

    ProductionCheck(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent starting) {
        for (String property : REQUIRED) {
            if (config.getOptionalValue(property, String.class).orElse("").isBlank()) {
                throw new IllegalStateException(
                        "Not started: " + property + " is not set. See the README, Configuration.");
            }
        }
        if (config.getOptionalValue("guidance.sample-data.enabled", Boolean.class)
                .orElse(false)) {
            throw new IllegalStateException(
                    "Not started: guidance.sample-data.enabled is true, but sample data never mixes with real data.");
        }
    }
}
