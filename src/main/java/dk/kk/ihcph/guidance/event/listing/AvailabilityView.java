package dk.kk.ihcph.guidance.event.listing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The seats of an event, in persons. */
@Schema(
        name = "Availability",
        description =
                "The seats of an event, counted in persons: seatLimit = confirmed + unconfirmed + offered + free. A cancelled"
                        + " event has no free seats")
public record AvailabilityView(
        @Schema(description = "Persons the room holds", minimum = "1", maximum = "10000") int capacity,
        @Schema(
                        description = "Persons that may be confirmed: the capacity plus the overbooking, rounded down",
                        minimum = "1",
                        maximum = "30000")
                int seatLimit,
        @Schema(description = "Persons with a confirmed seat", minimum = "0", maximum = "30000") int confirmed,
        @Schema(
                        description = "Persons whose seats are held until the mailed link confirms their registration",
                        minimum = "0",
                        maximum = "30000")
                int unconfirmed,
        @Schema(description = "Persons who are offered a seat", minimum = "0", maximum = "30000") int offered,
        @Schema(
                        description =
                                "Persons on the waiting list, including those who have yet to confirm their registration",
                        minimum = "0",
                        maximum = "1000000")
                int waiting,
        @Schema(description = "Parties on the waiting list", minimum = "0", maximum = "1000000") int partiesWaiting,
        @Schema(description = "Seats that are not confirmed, held or offered", minimum = "0", maximum = "30000")
                int free) {

    /** The numbers that change without the event's row, for an ETag. */
    String variant() {
        return "c" + confirmed + "u" + unconfirmed + "o" + offered + "w" + waiting + "p" + partiesWaiting + "f" + free;
    }
}
