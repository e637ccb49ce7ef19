package dk.kk.ihcph.guidance.registration.turnout;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The expected turnout, its uncertainty, and the seats that can be given away. */
@Schema(name = "NoShowForecast", description = "How many of those registered are expected to come")
record TurnoutView(
        @JsonUnwrapped SeatedEvent seatedEvent,
        @JsonUnwrapped Expectation expectation,
        Overbooking overbooking,
        @Schema(description = "Those registered, by what tells them apart", maxItems = 20) List<GroupTurnout> groups,
        Evidence evidence) {

    /** The event and its seats. */
    record SeatedEvent(
            UUID event,
            EventType type,
            Instant asOf,
            @Schema(description = "Persons the room holds", examples = "120", minimum = "1", maximum = "10000")
                    int capacity,
            @Schema(
                            description = "Persons that may be confirmed: the capacity and its overbooking",
                            examples = "120",
                            minimum = "1",
                            maximum = "30000")
                    int seatLimit) {}

    /** The expected turnout and the chance of an overfull room. */
    record Expectation(
            @Schema(description = "FULL while nobody is registered. Labels in /code-lists/forecast-bases")
                    TurnoutBasis basis,
            @Schema(description = "Parties that are confirmed now", examples = "61", minimum = "0", maximum = "30000")
                    int parties,
            @Schema(description = "Persons on whom expected rests", examples = "86", minimum = "0", maximum = "30000")
                    int registered,
            @Schema(description = "Persons expected to come", examples = "30.4", minimum = "0", maximum = "30000")
                    double expected,
            Interval interval,
            @Schema(
                            description = "The chance that more come than the room holds",
                            examples = "0.0008",
                            minimum = "0",
                            maximum = "1")
                    double chanceOverfull) {}

    @Schema(name = "NoShowInterval", description = "The number of persons lies within it with this chance")
    record Interval(
            @Schema(description = "The chance", examples = "0.9", minimum = "0", maximum = "1") double level,
            @Schema(description = "Persons", examples = "14", minimum = "0", maximum = "30000") int low,
            @Schema(description = "Persons", examples = "49", minimum = "0", maximum = "30000") int high) {}

    @Schema(
            name = "NoShowOverbooking",
            description = "The largest overbooking that keeps the chance of an overfull room within the risk")
    record Overbooking(
            @Schema(description = "The risk that was chosen", examples = "0.05", minimum = "0.001", maximum = "0.5")
                    double risk,
            @Schema(description = "For the event's overbooking", examples = "0.75", minimum = "0", maximum = "2")
                    double fraction,
            @Schema(description = "Seats that this gives", examples = "210", minimum = "1", maximum = "30000")
                    int seatLimit,
            @Schema(
                            description = "Persons expected when all are taken",
                            examples = "73.2",
                            minimum = "0",
                            maximum = "30000")
                    double expected,
            @Schema(description = "Chance of an overfull room then", examples = "0.0496", minimum = "0", maximum = "1")
                    double chanceOverfull) {}

    @Schema(name = "NoShowGroup", description = "Parties that registered so long before and answered so")
    record GroupTurnout(
            @Schema(description = "Labels in /code-lists/lead-times") LeadTime leadTime,
            @Schema(description = "Labels in /code-lists/reminder-answers") ReminderAnswer answer,
            @Schema(description = "Parties", examples = "12", minimum = "0", maximum = "30000") int parties,
            @Schema(description = "Persons in them", examples = "17", minimum = "0", maximum = "30000") int persons,
            @Schema(description = "Share expected to come", examples = "0.41", minimum = "0", maximum = "1")
                    double rate,
            @Schema(description = "Such parties at past events", examples = "96", minimum = "0", maximum = "100000")
                    int pastParties,
            @Schema(description = "Of those, came", examples = "40", minimum = "0", maximum = "100000") int pastCame) {}

    @Schema(name = "NoShowEvidence", description = "What the forecast rests on")
    record Evidence(
            @Schema(
                            description = "Events of the type that were held before, 50 at most; without those of the"
                                    + " pilot, which are the prior",
                            examples = "8",
                            minimum = "0",
                            maximum = "50")
                    int events,
            @Schema(
                            description = "Registered for them: parties, or persons where only heads were counted",
                            examples = "690",
                            minimum = "0",
                            maximum = "500000")
                    int registered,
            @Schema(description = "Of those, came", examples = "262", minimum = "0", maximum = "500000") int attended,
            @Schema(
                            description = "Share of anybody registered that is expected to come",
                            examples = "0.37",
                            minimum = "0",
                            maximum = "1")
                    double rate,
            @Schema(
                            description =
                                    "How alike the people of one event behave: 0 like coins, 1 all come or none does",
                            examples = "0.031",
                            minimum = "0",
                            maximum = "1")
                    double correlation,
            Prior prior) {}

    @Schema(name = "NoShowPrior", description = "What was known before the first of these events")
    record Prior(
            @Schema(
                            description = "Registered for the pilot's events",
                            examples = "344",
                            minimum = "1",
                            maximum = "100000")
                    int registered,
            @Schema(description = "Of those, came", examples = "120", minimum = "0", maximum = "100000") int attended,
            @Schema(
                            description = "How many independent people it counts like",
                            examples = "20",
                            minimum = "0",
                            maximum = "100000")
                    double weight,
            @Schema(description = "Where it is from", maxLength = 500, examples = "KF042") String source) {}
}
