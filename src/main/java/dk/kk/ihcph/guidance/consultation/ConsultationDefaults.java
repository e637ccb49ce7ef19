package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills in administration and location from the caller and the time, so that logging takes seconds. */
@ApplicationScoped
public class ConsultationDefaults {
    private final Caller caller;
    private final DeskPlan desks;
    private final Events events;
    private final Clock clock;

    ConsultationDefaults(Caller caller, DeskPlan desks, Events events, Clock clock) {
        this.events = events;
        this.caller = caller;
        this.desks = desks;
        this.clock = clock;
    }

    /** The requested administration, else the one that the caller logs for. */
    public Administration administration(@Nullable Administration asked) {
        return asked != null
                ? asked
                : caller.soleAdministrationFor(Permission.CONSULTATION_WRITE)
                        .orElseThrow(() -> Refused.invalid(
                                Violation.at("/administration", "REQUIRED_HERE", Caller.SAY_WHICH_ADMINISTRATION)));
    }

    /** The requested location, else that of the caller's shift at the beginning, else the default of any caller. */
    String ownLocation(ConsultationRequest request, Administration administration) {
        if (request.location() == null && request.entry().event() == null) {
            Optional<String> place = desks.placeOf(caller.subject(), administration, start(request));
            if (place.isPresent()) {
                return place.get();
            }
        }
        return location(request, administration);
    }

    /** The requested location, else that of its event, else the one desk that the administration staffs on the day. */
    public String location(ConsultationRequest request, Administration administration) {
        if (request.location() != null) {
            return request.location();
        }
        Optional<String> place = Optional.ofNullable(request.entry().event()).flatMap(events::locationOf);
        return place.isPresent() ? place.get() : soleDesk(request, administration);
    }

    private String soleDesk(ConsultationRequest request, Administration administration) {
        return desks.soleDeskOf(administration, LocalDate.ofInstant(start(request), clock.getZone()))
                .orElseThrow(() -> Refused.invalid(Violation.at(
                        "/location",
                        "REQUIRED_HERE",
                        new Bilingual(
                                "skal angives: forvaltningen har flere skranker (eller ingen) den dag",
                                "is required: the administration staffs several desks (or none) that day"))));
    }

    private Instant start(ConsultationRequest request) {
        return Objects.requireNonNullElse(request.entry().time().startedAt(), clock.instant());
    }
}
