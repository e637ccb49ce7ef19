package dk.kk.ihcph.guidance.database;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports the replica as not ready while the database accepts no writes. It answers at once and needs no worker
 * thread.
 */
@Readiness
@ApplicationScoped
class WriteCheck implements AsyncHealthCheck {
    private final DatabaseWatch database;

    WriteCheck(DatabaseWatch database) {
        this.database = database;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(() -> HealthCheckResponse.named("Database takes writes")
                .status(database.takesWrites())
                .build());
    }
}
