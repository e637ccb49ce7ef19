package dk.kk.ihcph.guidance.registration.seats;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason why a party waits, and who is ahead of it. */
@Schema(name = "WaitingReason", description = "The reason why a party on the waiting list has no seats yet")
public record WaitingReason(
        @Schema(description = "Labels in /code-lists/waiting-reasons") WaitingCode code,
        @Schema(description = "Parties on the waiting list before this one", minimum = "0", maximum = "1000000")
                long partiesBefore,
        @Schema(description = "Persons of these parties", minimum = "0", maximum = "1000000") long personsBefore,
        @Schema(description = "Open offers of seats to other parties", minimum = "0", maximum = "1000000")
                long openSeatOffers,
        @Schema(description = "Free seats, fewer than the party needs", minimum = "0", maximum = "30000")
                int freeSeats) {}
