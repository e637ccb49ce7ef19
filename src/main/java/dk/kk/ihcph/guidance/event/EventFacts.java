package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as other features see it.
 *
 * @param seatLimit persons that may be confirmed: the capacity and its overbooking
 */
public record EventFacts(
        UUID id,
        Administration administration,
        EventStatus status,
        EventPlan plan,
        int seatLimit,
        @Nullable Bilingual cancelReason,
        long version,
        Instant updatedAt) {

    static EventFacts of(Event event) {
        EventText.CancelReason reason = event.cancelReason();
        return new EventFacts(
                event.id(),
                event.administration(),
                event.status(),
                event.plan(),
                event.seatLimit(),
                reason == null ? null : reason.words(),
                event.version(),
                event.updatedAt());
    }

    public Bilingual title() {
        return plan.announcement().title().words();
    }

    public Instant startsAt() {
        return plan.occasion().startsAt();
    }

    public Instant endsAt() {
        return plan.occasion().endsAt();
    }

    /** The administrations that take part beside the lead. */
    public List<Administration> coHosts() {
        return plan.hosts().coHosts();
    }

    /** Whether this administration leads the event or takes part. */
    public boolean concerns(Administration one) {
        return administration == one || coHosts().contains(one);
    }
}
