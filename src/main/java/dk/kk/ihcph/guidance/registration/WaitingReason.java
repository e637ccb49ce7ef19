package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a party waits: what stands before it. */
@Schema(name = "WaitingReason", description = "Why a party on the waiting list has no seats yet")
record WaitingReason(
        @Schema(description = "Labels in /code-lists/waiting-reasons") Code code,
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
                int freeSeats) {

    /** In a word. */
    enum Code implements Coded {
        FULL(new Bilingual("Alle pladser er optaget", "All seats are taken")),
        PARTY_DOES_NOT_FIT(new Bilingual(
                "Der er ledige pladser, men ikke nok til jer alle",
                "There are free seats, but not enough for all of you")),
        NO_MORE_OFFERS(new Bilingual(
                "Der tilbydes ikke flere pladser før arrangementet", "No more seats are offered before the event"));

        private final Bilingual label;

        Code(Bilingual label) {
            this.label = label;
        }

        @Override
        public Bilingual label() {
            return label;
        }
    }
}
