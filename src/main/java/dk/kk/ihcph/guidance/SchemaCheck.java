package dk.kk.ihcph.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/**
 * Takes no requests until every migration this version knows has run. Where migrations run apart, a replica may be up
 * before them; one that is older than the schema is ready, for a schema stays fit for the version before (ADR 10).
 */
@Readiness
@ApplicationScoped
class SchemaCheck implements HealthCheck {
    private final Flyway flyway;
    private volatile boolean migrated;

    SchemaCheck(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        if (!migrated) { // a schema never goes back
            migrated = flyway.info().pending().length == 0;
        }
        return HealthCheckResponse.named("Schema as new as the application")
                .status(migrated)
                .build();
    }
}
