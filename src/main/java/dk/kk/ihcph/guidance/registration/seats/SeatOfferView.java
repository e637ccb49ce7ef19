package dk.kk.ihcph.guidance.registration.seats;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer of seats, open or answered. */
@Schema(name = "SeatOffer", description = "An offer of seats to a party on the waiting list")
public record SeatOfferView(
        @Schema(minimum = "1", maximum = "20") int seats,
        Instant offeredAt,
        @Schema(description = "Until when the offer can be accepted") Instant expiresAt,
        @Schema(
                        description =
                                "Outcome of the offer; absent while it is open. Labels in /code-lists/seat-offer-outcomes")
                @Nullable
                SeatOfferOutcome outcome,
        @Schema(description = "When the offer was answered, expired or was withdrawn") @Nullable Instant endedAt) {
    public static SeatOfferView of(SeatOffer offer) {
        return new SeatOfferView(offer.seats(), offer.offeredAt(), offer.expiresAt(), offer.outcome(), offer.endedAt());
    }
}
