package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of an event.
 *
 * @param seatLimit persons that may be confirmed: the capacity and its overbooking
 * @param waitingListLimit parties that may wait; null: any number
 */
public record EventFacts(
        UUID id,
        Administration administration,
        List<Administration> coHosts,
        EventType type,
        Bilingual title,
        EventStatus status,
        Instant startsAt,
        Instant endsAt,
        @Nullable String location,
        @Nullable String address,
        @Nullable String onlineUrl,
        boolean takesRegistrations,
        @Nullable Instant registrationOpensAt,
        @Nullable Instant registrationClosesAt,
        Audience audience,
        List<String> audienceMunicipalities,
        @Nullable Industry industry,
        int capacity,
        int seatLimit,
        int maxPartySize,
        @Nullable Integer waitingListLimit,
        List<Question> questions,
        List<Quota> quotas,
        @Nullable Bilingual cancelReason,
        long version,
        Instant updatedAt) {

    /** Whether this administration leads it or takes part. */
    public boolean concerns(Administration one) {
        return administration == one || coHosts.contains(one);
    }
}
