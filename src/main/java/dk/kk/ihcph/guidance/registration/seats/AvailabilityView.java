package dk.kk.ihcph.guidance.registration.seats;

import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.registration.seats.HoldRepository.Lapsed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The seats of an event, in persons. */
@Schema(
        name = "Availability",
        description =
                "The seats of an event, counted in persons: seatLimit = confirmed + unconfirmed + offered + free. Nothing is free at a"
                        + " cancelled event.")
public record AvailabilityView(
        @Schema(description = "Persons the room holds", examples = "120", minimum = "1", maximum = "10000")
                int capacity,
        @Schema(
                        description = "Persons that may be confirmed: the capacity and its overbooking, rounded down",
                        examples = "150",
                        minimum = "1",
                        maximum = "30000")
                int seatLimit,
        @Schema(description = "Confirmed", examples = "141", minimum = "0", maximum = "30000") int confirmed,
        @Schema(
                        description = "Held for registrations that their mailed link has yet to confirm",
                        examples = "3",
                        minimum = "0",
                        maximum = "30000")
                int unconfirmed,
        @Schema(
                        description = "Offered to parties on the waiting list",
                        examples = "2",
                        minimum = "0",
                        maximum = "30000")
                int offered,
        @Schema(
                        description = "Waiting, those among them who have yet to confirm",
                        examples = "5",
                        minimum = "0",
                        maximum = "1000000")
                int waiting,
        @Schema(description = "Parties that wait", examples = "2", minimum = "0", maximum = "1000000")
                int partiesWaiting,
        @Schema(description = "Neither confirmed, held nor offered", examples = "7", minimum = "0", maximum = "30000")
                int free) {
    /** Counts holds whose time is over as released, though they still stand in the database. */
    public static AvailabilityView of(EventFacts event, Seats seats, Lapsed lapsed) {
        return new AvailabilityView(
                event.plan().seating().capacity(),
                seats.seatLimit(),
                seats.confirmed(),
                seats.unconfirmed() - lapsed.seats(),
                seats.offered(),
                seats.waiting() - lapsed.waiting(),
                seats.partiesWaiting() - lapsed.partiesWaiting(),
                event.status() == EventStatus.CANCELLED ? 0 : seats.free() + lapsed.seats());
    }
}
