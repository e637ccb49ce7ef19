package dk.kk.ihcph.guidance;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Keeps the replica out of service until every migration that this version knows has run. Where migrations run
 * separately, a replica may start before them. A replica older than the schema is ready, because a schema stays
 * compatible with the version before it (ADR 10).
 *
 * <p>A thread of its own asks the database for the schema's version, so that readiness never waits for it.
 */
@Readiness
@ApplicationScoped
class SchemaCheck implements AsyncHealthCheck {
    private static final Logger LOG = Logger.getLogger(SchemaCheck.class);
    private static final int RETRY_MS = 500;

    private final Flyway flyway;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean migrated;

    SchemaCheck(Flyway flyway) {
        this.flyway = flyway;
    }

    void start(@Observes StartupEvent started) {
        Thread thread = new Thread(this::waitForTheSchema, "schema-check");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    /**
     * Ends once the schema is as new as the application. It need not look again, because a schema is never rolled
     * back.
     */
    private void waitForTheSchema() {
        try {
            do {
                migrated = isMigrated();
            } while (!migrated && !stopped.await(RETRY_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isMigrated() {
        try {
            return flyway.info().pending().length == 0;
        } catch (RuntimeException away) {
            LOG.debugf("The schema's version cannot be read: %s", away.getMessage());
            return false;
        }
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(() -> HealthCheckResponse.named("Schema as new as the application")
                .status(migrated)
                .build());
    }
}
