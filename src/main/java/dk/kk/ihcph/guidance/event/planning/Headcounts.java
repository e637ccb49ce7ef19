package dk.kk.ihcph.guidance.event.planning;

import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventRepository;
import dk.kk.ihcph.guidance.event.Headcount;
import dk.kk.ihcph.guidance.event.HeadcountMethod;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Completes a headcount: numbers that nobody counted are taken from the check-in and the registrations. */
@ApplicationScoped
class Headcounts {
    private final EventRepository events;

    Headcounts(EventRepository events) {
        this.events = events;
    }

    Headcount of(Event event, HeadcountRequest request) {
        Optional<Headcount> checkedIn = events.checkedIn(event.id());
        Integer attended = request.attended();
        if (attended != null) {
            return new Headcount(
                    attended,
                    registered(event, request),
                    Objects.requireNonNullElse(request.headcountMethod(), HeadcountMethod.COUNTED_AT_THE_DOOR));
        }
        if (request.headcountMethod() != null && request.headcountMethod() != HeadcountMethod.CHECKED_IN) {
            throw Refused.invalid(Violation.at(
                    "/attended",
                    "REQUIRED_HERE",
                    new Bilingual("skal angives sammen med headcountMethod", "is required with headcountMethod")));
        }
        return checkedIn
                .map(door -> new Headcount(door.attended(), registered(event, request), door.headcountMethod()))
                .orElseGet(() -> new Headcount(null, registered(event, request), null));
    }

    /** Without registration the number of registered is absent, not zero. */
    private @Nullable Integer registered(Event event, HeadcountRequest request) {
        if (request.registered() != null) {
            return request.registered();
        }
        int confirmed = events.confirmed(event.id());
        return confirmed > 0 ? Integer.valueOf(confirmed) : null;
    }
}
