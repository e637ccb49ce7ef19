package dk.kk.ihcph.guidance.http;

import dk.kk.ihcph.guidance.database.DatabaseWatch;
import dk.kk.ihcph.guidance.http.problem.ProblemResource;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses requests at once while the database is unreachable. Otherwise requests would queue behind others, each of
 * which waits in vain for a connection.
 */
@ApplicationScoped
class GoneDatabase {
    private static final int BEFORE_THE_LIMITS = 1000;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Set<Class<?>> NEED_NO_DATABASE = Set.of(HomeResource.class, ProblemResource.class);

    private final DatabaseWatch database;

    GoneDatabase(DatabaseWatch database) {
        this.database = database;
    }

    @ServerRequestFilter(priority = BEFORE_THE_LIMITS)
    void refuse(ResourceInfo operation) {
        if (database.isGone() && !NEED_NO_DATABASE.contains(operation.getResourceClass())) {
            throw Refused.of(CommonProblem.UNAVAILABLE).retryAfter(RETRY_AFTER);
        }
    }
}
