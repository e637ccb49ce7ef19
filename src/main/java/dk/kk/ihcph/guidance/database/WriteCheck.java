package dk.kk.ihcph.guidance.database;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Takes no requests while the database takes no writes. Answers at once, and needs no thread of those that serve. */
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
