package dk.kk.ihcph.guidance.registration.turnout;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows how many of those registered came to past events, in all and by what tells them apart. */
@Schema(name = "NoShows", description = "Who came of those with seats, and what tells them apart")
record NoShowView(
        @JsonUnwrapped Selection selection,
        @Schema(
                        description =
                                "How alike the parties of one event behave: 0 like coins, 1 all come or none does."
                                        + " Intervals allow for it",
                        examples = "0.0271",
                        minimum = "0",
                        maximum = "1")
                double correlation,
        @Schema(description = "All parties with seats") Shares total,
        @Schema(description = "The same parties by each of what tells them apart", maxItems = 5)
                List<Breakdown> breakdowns,
        @Schema(
                        description =
                                "Comparisons of two groups. One is left out where a group is empty, or where a row of"
                                        + " its breakdown is not shown",
                        maxItems = 7)
                List<Comparison> comparisons,
        @Schema(description = "What the comparisons do not say") Bilingual caution) {

    /** The events that are counted. */
    record Selection(
            @Schema(description = "First local day", examples = "2024-01-01") LocalDate from,
            @Schema(description = "The local day after the last", examples = "2027-01-01") LocalDate to,
            @Schema(
                            description =
                                    "What was recorded until then is counted. A replica of the database may answer, a"
                                            + " little behind: then it lies some seconds back",
                            examples = "2027-01-02T08:15:00Z")
                    Instant asOf,
            @Schema(
                            description = "Completed events that are counted: somebody was checked in",
                            examples = "7",
                            minimum = "0")
                    int events,
            @Schema(
                            description = "Completed events that are left out: nobody was checked in",
                            examples = "1",
                            minimum = "0")
                    int eventsWithoutCheckIns,
            @Schema(description = "Absent: of both administrations") @Nullable Administration administration,
            @Schema(description = "Absent: of all types") @Nullable EventType type) {}

    /** The counts of parties that share a value. */
    @Schema(name = "NoShowShares", description = "Parties with seats: who came, and who gave the seats back in time")
    record Shares(
            @Schema(
                            description =
                                    "Who came of the parties with seats at the beginning. Absent where there were none,"
                                            + " or where it rests on fewer than five people and the caller may not read the"
                                            + " registrations")
                    @Nullable
                    Attendance attendance,
            @Schema(
                            description =
                                    "Parties that gave back their seats before the event began: they are no no-shows."
                                            + " Absent where these are fewer than five and the caller may not read the"
                                            + " registrations",
                            examples = "48",
                            minimum = "0")
                    @Nullable
                    Integer gaveBack) {}

    @Schema(name = "NoShowAttendance", description = "Who came of the parties with seats")
    record Attendance(
            @Schema(description = "Parties with seats when the event began", examples = "411", minimum = "0")
                    int registered,
            @Schema(
                            description = "Of those, came: somebody of the party was checked in",
                            examples = "180",
                            minimum = "0")
                    int came,
            @Schema(description = "came / registered", examples = "0.4380", minimum = "0", maximum = "1") double rate,
            @Schema(description = "95 % interval of the rate (Wilson), allowing for the correlation within events")
                    Interval interval,
            @Schema(description = "Persons of the parties with seats", examples = "603", minimum = "0") int seats,
            @Schema(description = "Persons who came with these parties", examples = "255", minimum = "0")
                    int persons) {}

    @Schema(name = "NoShowShareInterval", description = "Holds the true value with a confidence of 95 %")
    record Interval(
            @Schema(description = "Lower end", examples = "0.3702", minimum = "-1", maximum = "1") double low,
            @Schema(description = "Upper end", examples = "0.5083", minimum = "-1", maximum = "1") double high) {}

    @Schema(name = "NoShowBreakdown", description = "The parties by one of what tells them apart")
    record Breakdown(
            @Schema(description = "Labels in /code-lists/no-show-dimensions") NoShowDimension by,
            @Schema(description = "A row for each value that occurs", maxItems = 24) List<Row> rows) {}

    @Schema(name = "NoShowRow", description = "The parties that share a value")
    record Row(
            @Schema(
                            description = "LEAD_TIME: code of /code-lists/lead-times; ANSWER: of"
                                    + " /code-lists/reminder-answers; TYPE: of /code-lists/event-types; PARTY_SIZE: 1 to 4,"
                                    + " where 4 is 4 or more; HOUR: local hour of the beginning, 0 to 23",
                            examples = "WEEK",
                            maxLength = 30)
                    String value,
            Bilingual label,
            @JsonUnwrapped Shares shares) {}

    @Schema(
            name = "NoShowComparison",
            description = "The rates of two groups, and the difference. It compares groups, and is no experiment")
    record Comparison(
            @Schema(description = "Labels in /code-lists/no-show-comparisons") NoShowComparison code,
            Group first,
            Group second,
            @Schema(
                            description = "Rate of the first group less that of the second",
                            examples = "0.2100",
                            minimum = "-1",
                            maximum = "1")
                    double difference,
            @Schema(
                            description =
                                    "95 % interval of the difference (Newcombe), allowing for the correlation within events")
                    Interval interval,
            @Schema(description = "What that means; absent where the interval does not exclude no difference") @Nullable
                    Finding finding) {}

    @Schema(name = "NoShowGroupShare", description = "A group of a comparison")
    record Group(
            @Schema(description = "Who they are") Bilingual label,
            @Schema(
                            description =
                                    "Parties with seats when the event began; of GIVEN_BACK those that gave them back"
                                            + " too",
                            examples = "102",
                            minimum = "1")
                    int parties,
            @Schema(description = "Of those, came; of GIVEN_BACK gave back their seats", examples = "56", minimum = "0")
                    int count,
            @Schema(description = "count / parties", examples = "0.5490", minimum = "0", maximum = "1") double rate) {}

    @Schema(name = "NoShowFinding", description = "What a difference says, and what to do")
    record Finding(
            @Schema(description = "The difference in one sentence") Bilingual text,
            @Schema(description = "What a coordinator can do") Bilingual advice) {}
}
