package dk.kk.ihcph.guidance.registration.statistics;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /events/statistics}. */
@Path("/events/statistics")
class EventStatisticsResource {
    private final EventStatisticsService statistics;

    EventStatisticsResource(EventStatisticsService statistics) {
        this.statistics = statistics;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getEventStatistics",
            summary = "Get statistics of events and registrations",
            description =
                    """
                    Returns counts of the events that begin in a period of local days (`from` included, `to` excluded) and of their \
                    registrations, grouped by the dimensions of `by`. Callers with report:read may call it.

                    - `events`, `seats` and `headcount` count each event once. Pop-ups have no seats and are counted in `popUps` alone. A headcount \
                    that nobody made is absent, not 0, so each sum says how many events it rests on.
                    - `registrations`, `attendance` and `feedback` are about completed events. The show-up rate counts parties, because a party \
                    decides as one; `headcount.attendedOfRegistered` is the ratio of persons, with walk-ins.
                    - Counts add up: months to quarters and years, and the cells of another dimension to the whole. Means, rates and shares do not.
                    - Small counts are absent. Coordinators see all figures of their own administration with `administration`.""")
    @APIResponse(responseCode = "200", description = "The figures, all at once")
    public EventStatisticsView get(@Valid @BeanParam EventStatisticsFilter filter) {
        return statistics.of(filter);
    }
}
