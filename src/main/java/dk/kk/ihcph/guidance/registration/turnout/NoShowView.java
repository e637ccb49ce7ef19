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
@Schema(name = "NoShows", description = "The attendance of the parties with seats")
record NoShowView(
        @JsonUnwrapped Selection selection,
        @Schema(
                        description =
                                "Correlation between the parties of one event: 0 if they are independent, 1 if all come or none does. The intervals allow for it",
                        minimum = "0",
                        maximum = "1")
                double correlation,
        @Schema(description = "All parties with seats") Shares total,
        @Schema(description = "The same parties by each dimension", maxItems = 5) List<Breakdown> breakdowns,
        @Schema(
                        description =
                                "Comparisons of two groups. A comparison is left out if a group is empty or a row of its breakdown is hidden",
                        maxItems = 7)
                List<Comparison> comparisons,
        @Schema(description = "A caution about what the comparisons do not show") Bilingual caution) {

    /** The events that are counted. */
    record Selection(
            LocalDate from,
            @Schema(description = "The local day after the period") LocalDate to,
            @Schema(description = "The figures count what was recorded until this instant; it may be some seconds past")
                    Instant asOf,
            @Schema(description = "Completed events that are counted, with a check-in", minimum = "0") int events,
            @Schema(description = "Completed events that are left out, without a check-in", minimum = "0")
                    int eventsWithoutCheckIns,
            @Schema(description = "Administration of the events; absent for both") @Nullable
                    Administration administration,
            @Schema(description = "Type of the events; absent for all") @Nullable EventType type) {}

    /** The counts of parties that share a value. */
    @Schema(name = "NoShowShares", description = "Parties that came, and parties that gave back their seats in time")
    record Shares(
            @Schema(
                            description =
                                    "Attendance of the parties with seats at the beginning. Absent if there are none, or if it rests on fewer than five people and the caller may not read the registrations")
                    @Nullable
                    Attendance attendance,
            @Schema(
                            description =
                                    "Parties that gave back their seats before the event began, which are not no-shows. Absent if they are fewer than five and the caller may not read the registrations",
                            minimum = "0")
                    @Nullable
                    Integer gaveBack) {}

    @Schema(name = "NoShowAttendance", description = "The attendance of the parties with seats")
    record Attendance(
            @Schema(description = "Parties with seats when the event began", minimum = "0") int registered,
            @Schema(description = "Parties of which somebody was checked in", minimum = "0") int came,
            @Schema(description = "came / registered", minimum = "0", maximum = "1") double rate,
            @Schema(description = "95 % interval of the rate (Wilson)") Interval interval,
            @Schema(description = "Persons of the parties with seats", minimum = "0") int seats,
            @Schema(description = "Persons who came with these parties", minimum = "0") int persons) {}

    @Schema(name = "NoShowShareInterval", description = "An interval with 95 % confidence")
    record Interval(
            @Schema(description = "Lower end", minimum = "-1", maximum = "1") double low,
            @Schema(description = "Upper end", minimum = "-1", maximum = "1") double high) {}

    @Schema(name = "NoShowBreakdown", description = "The parties by the values of a dimension")
    record Breakdown(
            @Schema(description = "Labels in /code-lists/no-show-dimensions") NoShowDimension by,
            @Schema(description = "A row for each value that occurs", maxItems = 24) List<Row> rows) {}

    @Schema(name = "NoShowRow", description = "The parties that share a value")
    record Row(
            @Schema(
                            description =
                                    "For LEAD_TIME a code of /code-lists/lead-times, for ANSWER of /code-lists/reminder-answers, for TYPE of /code-lists/event-types; for PARTY_SIZE 1 to 4, where 4 means 4 or more; for HOUR the local hour of the beginning, 0 to 23",
                            examples = "WEEK",
                            maxLength = 30)
                    String value,
            Bilingual label,
            @JsonUnwrapped Shares shares) {}

    @Schema(name = "NoShowComparison", description = "The rates of two groups and their difference")
    record Comparison(
            @Schema(description = "Labels in /code-lists/no-show-comparisons") NoShowComparison code,
            Group first,
            Group second,
            @Schema(description = "Rate of the first group minus that of the second", minimum = "-1", maximum = "1")
                    double difference,
            @Schema(description = "95 % interval of the difference (Newcombe)") Interval interval,
            @Schema(description = "The meaning of the difference; absent if the interval includes 0") @Nullable
                    Finding finding) {}

    @Schema(name = "NoShowGroupShare", description = "A group of a comparison")
    record Group(
            Bilingual label,
            @Schema(
                            description =
                                    "Parties with seats when the event began; for GIVEN_BACK also those that gave them back",
                            minimum = "1")
                    int parties,
            @Schema(description = "Parties that came; for GIVEN_BACK parties that gave back their seats", minimum = "0")
                    int count,
            @Schema(description = "count / parties", minimum = "0", maximum = "1") double rate) {}

    @Schema(name = "NoShowFinding", description = "The meaning of a difference, and advice")
    record Finding(@Schema(description = "The difference in one sentence") Bilingual message, Bilingual advice) {}
}
