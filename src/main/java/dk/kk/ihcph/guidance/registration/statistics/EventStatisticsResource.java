package dk.kk.ihcph.guidance.registration.statistics;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /events/statistics}. */
@Path("/events/statistics")
@Tag(name = "Evaluation")
class EventStatisticsResource {
    private final EventStatisticsService statistics;

    EventStatisticsResource(EventStatisticsService statistics) {
        this.statistics = statistics;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getEventStatistics",
            summary = "Figures of events and registrations",
            description =
                    """
                    Counts the events that begin in the half-open period of local days, and the registrations for them, \
                    grouped by any of the values of `by`. For coordinators, controllers, evaluator, auditor and \
                    administrators.

                    - `events`, `seats` and `headcount` count each event once: held are completed ones. Pop-ups have no seats \
                    and stand in `popUps` alone, as in `GET /unit-costs`. Headcounts are persons: nobody counted is not 0, so \
                    each sum says how many events it rests on.
                    - `registrations`, `attendance` and `feedback` are of completed events. `attendance` is what `GET \
                    /events/no-shows` gives for the same events: a party decides as one, so the show-up rate counts parties. \
                    The ratio of persons is `headcount.attendedOfRegistered`, with walk-ins.
                    - By municipality, language, situation, industry, source or partySize, registrations are told apart: a \
                    cell has `registrations` and `attendance` only.
                    - Counts add up: months to quarters and years, and the cells of any other dimension to the whole. Means, \
                    rates and shares do not.
                    - A figure that rests on one to four people, and further ones from which it would follow, are absent \
                    unless the caller may read all registrations that are counted: coordinators see all of their own \
                    administration's events with `administration`. A cell without any other figure is left out. `hidden` \
                    counts these cells.""")
    @APIResponse(responseCode = "200", description = "The figures, all at once")
    public EventStatisticsView get(@Valid @BeanParam EventStatisticsFilter filter) {
        return statistics.of(filter);
    }
}
