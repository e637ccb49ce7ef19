package dk.kk.ihcph.guidance.registration.seats;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer of seats, open or answered. */
@Schema(name = "SeatOffer", description = "Seats offered to a party on the waiting list")
public record SeatOfferView(
        @Schema(description = "Seats, in persons", examples = "2", minimum = "1", maximum = "20") int seats,
        @Schema(description = "When they were offered", examples = "2027-02-01T09:00:00Z") Instant offeredAt,
        @Schema(description = "Until when they can be accepted", examples = "2027-02-03T09:00:00Z") Instant expiresAt,
        @Schema(description = "What became of it; absent while it is open. Labels in /code-lists/offer-outcomes")
                @Nullable
                OfferOutcome outcome,
        @Schema(description = "When it was answered, ran out or was withdrawn", examples = "2027-02-01T12:30:00Z")
                @Nullable
                Instant endedAt) {
    public static SeatOfferView of(SeatOffer offer) {
        return new SeatOfferView(offer.seats(), offer.offeredAt(), offer.expiresAt(), offer.outcome(), offer.endedAt());
    }
}
