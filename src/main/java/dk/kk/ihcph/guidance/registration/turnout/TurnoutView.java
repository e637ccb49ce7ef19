package dk.kk.ihcph.guidance.registration.turnout;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The expected turnout, its uncertainty, and the seats that can be given away. */
@Schema(name = "NoShowForecast", description = "The expected attendance of an event")
record TurnoutView(
        @JsonUnwrapped SeatedEvent seatedEvent,
        @JsonUnwrapped Expectation expectation,
        Overbooking overbooking,
        @Schema(description = "The registered, by lead time and answer to the reminder", maxItems = 20)
                List<GroupTurnout> groups,
        Evidence evidence) {

    /** The event and its seats. */
    record SeatedEvent(
            UUID event,
            EventType type,
            @Schema(description = "Registrations are counted until this instant") Instant asOf,
            @Schema(description = "Persons the room holds", minimum = "1", maximum = "10000") int capacity,
            @Schema(
                            description = "Persons that may be confirmed: the capacity plus the overbooking",
                            minimum = "1",
                            maximum = "30000")
                    int seatLimit) {}

    /** The expected turnout and the chance of an overfull room. */
    record Expectation(
            @Schema(
                            description =
                                    "The persons whom the forecast counts: FULL while nobody is registered. Labels in /code-lists/forecast-bases")
                    TurnoutBasis basis,
            @Schema(minimum = "0", maximum = "30000") int parties,
            @Schema(description = "Persons whom the forecast counts", minimum = "0", maximum = "30000") int registered,
            @Schema(description = "Persons expected to come", minimum = "0", maximum = "30000") double expected,
            Interval interval,
            @Schema(description = "Chance that more persons come than the room holds", minimum = "0", maximum = "1")
                    double chanceOverfull) {}

    @Schema(name = "NoShowInterval", description = "An interval of the number of persons")
    record Interval(
            @Schema(minimum = "0", maximum = "1") double level,
            @Schema(minimum = "0", maximum = "30000") int low,
            @Schema(minimum = "0", maximum = "30000") int high) {}

    @Schema(
            name = "NoShowOverbooking",
            description = "The largest overbooking that keeps the chance of an overfull room within the risk")
    record Overbooking(
            @Schema(description = "The accepted chance of an overfull room", minimum = "0.001", maximum = "0.5")
                    double risk,
            @Schema(description = "Value for the event's `overbooking`", minimum = "0", maximum = "2") double fraction,
            @Schema(description = "Seat limit with this overbooking", minimum = "1", maximum = "30000") int seatLimit,
            @Schema(description = "Persons expected if all seats are taken", minimum = "0", maximum = "30000")
                    double expected,
            @Schema(description = "Chance of an overfull room if all seats are taken", minimum = "0", maximum = "1")
                    double chanceOverfull) {}

    @Schema(name = "NoShowGroup", description = "Parties with the same lead time and answer")
    record GroupTurnout(
            @Schema(description = "Labels in /code-lists/lead-times") LeadTime leadTime,
            @Schema(description = "Labels in /code-lists/reminder-answers") ReminderAnswer answer,
            @Schema(minimum = "0", maximum = "30000") int parties,
            @Schema(description = "Persons of these parties", minimum = "0", maximum = "30000") int persons,
            @Schema(description = "Share expected to come", minimum = "0", maximum = "1") double rate,
            @Schema(description = "Parties of this group at past events", minimum = "0", maximum = "100000")
                    int pastParties,
            @Schema(description = "Of these, came", minimum = "0", maximum = "100000") int pastCame) {}

    @Schema(name = "NoShowEvidence", description = "The evidence of the forecast")
    record Evidence(
            @Schema(
                            description = "Past events of the type, at most 50, without those of the pilot",
                            minimum = "0",
                            maximum = "50")
                    int events,
            @Schema(
                            description = "Parties registered for these events, or persons if only heads were counted",
                            minimum = "0",
                            maximum = "500000")
                    int registered,
            @Schema(description = "Of these, came", minimum = "0", maximum = "500000") int attended,
            @Schema(description = "Expected share of the registered who come", minimum = "0", maximum = "1")
                    double rate,
            @Schema(
                            description =
                                    "Correlation between the parties of one event: 0 if they are independent, 1 if all come or none does",
                            minimum = "0",
                            maximum = "1")
                    double correlation,
            Prior prior) {}

    @Schema(name = "NoShowPrior", description = "The prior of the forecast: the pilot")
    record Prior(
            @Schema(description = "Persons registered for the pilot's events", minimum = "1", maximum = "100000")
                    int registered,
            @Schema(description = "Of these, came", minimum = "0", maximum = "100000") int attended,
            @Schema(
                            description = "Weight of the prior, as a number of independent people",
                            minimum = "0",
                            maximum = "100000")
                    double weight,
            @Schema(description = "Source of the prior", maxLength = 500, examples = "KF042") String source) {}
}
