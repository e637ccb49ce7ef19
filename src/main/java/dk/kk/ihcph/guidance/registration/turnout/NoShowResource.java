package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /events/no-shows}. */
@Path("/events/no-shows")
@Tag(name = "Registrations")
class NoShowResource {
    private final NoShowService noShows;

    NoShowResource(NoShowService noShows) {
        this.noShows = noShows;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getNoShows",
            summary = "Who came, and what tells them apart",
            description =
                    """
                    Who came to the completed events that began in the half-open period of local days, of the parties with \
                    seats: in all, and by lead time, answer to the reminder, party size, type of event and hour. For \
                    coordinators, controllers, evaluator, auditor and administrators.

                    - A no-show is a party that had seats when the event began and of which nobody was checked in. A party \
                    decides as one, so rates count parties; `seats` and `persons` count people. An excused party counts as \
                    a no-show, for its seats stayed empty. A party that gave back its seats before the event began does \
                    not: it is in `gaveBack`. Walk-ins are not counted, nor are events at which nobody was checked in.
                    - ANSWER: NO_ANSWER was reminded and did not answer; TOO_LATE got its seats after the last reminder was \
                    due; NOT_ASKED had its seats in time, at an event where nobody answered a reminder.
                    - Intervals: Wilson's for a rate, Newcombe's for a difference, with 95 % confidence. Parties of one \
                    event are alike, so that both count them as fewer independent ones.
                    - comparisons: laid down beforehand, so that none is picked for its result. Where the interval excludes \
                    no difference, `finding` says in a sentence what differs, and what to do. REMINDER and GIVEN_BACK compare \
                    events with reminders and without. `GET /events/{id}/no-show-forecast` gives the overbooking of one \
                    event.
                    - A figure that rests on fewer than five people is absent unless the caller may read all registrations \
                    that are counted: coordinators see all of their own administration's events with `administration`. \
                    Further rows are absent where it would follow from the others and the total.""")
    @APIResponse(responseCode = "200", description = "The figures, all at once")
    public NoShowView get(@Valid @BeanParam NoShowFilter filter) {
        return noShows.of(filter);
    }
}
