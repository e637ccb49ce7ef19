package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.access.AccessProblem;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Checks that the caller acts for an event: as staff of the administration that leads it or of the co-host. */
@ApplicationScoped
public class EventHosts {
    private final Events events;
    private final Caller caller;

    EventHosts(Events events, Caller caller) {
        this.events = events;
        this.caller = caller;
    }

    /** The event, if the caller has this permission for it; otherwise 403. */
    public EventFacts require(UUID id, String permission) {
        EventFacts event = events.find(id).orElseThrow(Refused::notFound);
        if (!may(event, permission)) {
            throw Refused.of(AccessProblem.OTHER_ADMINISTRATION, event.administration());
        }
        return event;
    }

    public boolean may(EventFacts event, String permission) {
        return caller.administrationsFor(permission).stream().anyMatch(event::concerns);
    }
}
