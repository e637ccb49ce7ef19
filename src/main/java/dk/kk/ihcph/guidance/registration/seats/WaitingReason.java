package dk.kk.ihcph.guidance.registration.seats;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason why a party waits, and who is ahead of it. */
@Schema(name = "WaitingReason", description = "Why a party on the waiting list has no seats yet")
public record WaitingReason(
        @Schema(description = "Labels in /code-lists/waiting-reasons") WaitingCode code,
        @Schema(
                        description = "Parties that wait and came before it",
                        examples = "2",
                        minimum = "0",
                        maximum = "1000000")
                long partiesBefore,
        @Schema(description = "Persons in those", examples = "3", minimum = "0", maximum = "1000000")
                long personsBefore,
        @Schema(
                        description = "Open offers to others: what they decline is passed on",
                        examples = "1",
                        minimum = "0",
                        maximum = "1000000")
                long offersOpen,
        @Schema(
                        description = "Seats free now, fewer than the party needs",
                        examples = "1",
                        minimum = "0",
                        maximum = "30000")
                int freeSeats) {}
