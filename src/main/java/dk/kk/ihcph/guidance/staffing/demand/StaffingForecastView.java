package dk.kk.ihcph.guidance.staffing.demand;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The guides needed and planned for each hour of the week. */
@Schema(name = "StaffingForecast", description = "How many guides each open hour of the week needs, and has")
public record StaffingForecastView(
        @Schema(description = "First local day of the forecast", examples = "2026-01-05") LocalDate from,
        @Schema(description = "Last local day of the forecast", examples = "2026-02-01") LocalDate to,
        @Schema(
                        description = "First local day that it learns from; absent where the log is empty",
                        examples = "2025-10-13")
                @Nullable
                LocalDate historyFrom,
        @Schema(
                        description = "Last local day that it learns from; absent where the log is empty",
                        examples = "2026-01-04")
                @Nullable
                LocalDate historyTo,
        @Schema(
                        description = "The share that is to wait no longer than targetMinutes",
                        examples = "0.80",
                        minimum = "0",
                        maximum = "1")
                BigDecimal targetShare,
        @Schema(description = "The longest wait of that share, in minutes", examples = "10", minimum = "0")
                int targetMinutes,
        @Schema(description = "Whether draft shifts count as planned") boolean drafts,
        @Schema(
                        description =
                                "By location, weekday and hour: the hours in which the location is open in the period",
                        maxItems = 5000)
                List<Hour> items) {

    /** An hour of the week at a location. */
    @Schema(name = "StaffingForecastHour", description = "An hour of the week in which a location is open")
    record Hour(
            @Schema(description = "Code of the location", examples = "IH", maxLength = 20) String location,
            DayOfWeek weekday,
            @Schema(description = "Local beginning of the hour", examples = "11:00:00") LocalTime hour,
            @Schema(description = "What is expected, and what it takes; absent where the history has no such open hour")
                    @Nullable
                    Demand demand,
            @Schema(description = "Who is planned") Planned planned) {}

    @Schema(name = "StaffingDemand", description = "What is expected in an hour, and what it takes")
    record Demand(
            @Schema(
                            description = "Open hours of the history that this is the mean of, two decimals",
                            examples = "11.00",
                            minimum = "0")
                    BigDecimal openHours,
            @Schema(description = "Expected arrivals an hour, two decimals", examples = "9.25", minimum = "0")
                    BigDecimal arrivalsPerHour,
            @Schema(
                            description = "Mean minutes that one takes at the location, one decimal",
                            examples = "8.2",
                            minimum = "0")
                    BigDecimal serviceMinutes,
            @Schema(description = "Offered load in erlang, three decimals", examples = "1.264", minimum = "0")
                    BigDecimal load,
            @Schema(description = "Guides needed to reach the target, one at least", examples = "2", minimum = "1")
                    int guidesNeeded,
            @Schema(
                            description =
                                    "Share that waits no longer than targetMinutes with the guides needed, four decimals",
                            examples = "0.8817",
                            minimum = "0",
                            maximum = "1")
                    BigDecimal share,
            @Schema(
                            description = "Mean wait with the guides needed, in minutes, one decimal",
                            examples = "5.4",
                            minimum = "0")
                    BigDecimal waitMinutes) {}

    @Schema(name = "StaffingPlanned", description = "Guides planned in an hour, of both administrations together")
    record Planned(
            @Schema(
                            description = "Guides planned, on average over the dates of the period, two decimals",
                            examples = "2.00",
                            minimum = "0")
                    BigDecimal mean,
            @Schema(description = "Guides planned at the thinnest moment", examples = "2", minimum = "0") int minimum,
            @Schema(
                            description =
                                    "Share that waits no longer than targetMinutes with those planned, over the dates,"
                                            + " four decimals; absent without demand",
                            examples = "0.8817",
                            minimum = "0",
                            maximum = "1")
                    @Nullable
                    BigDecimal share,
            @Schema(
                            description =
                                    "Mean wait with those planned, in minutes, one decimal; absent without demand, and"
                                            + " where at some moment the line would grow without end",
                            examples = "5.4",
                            minimum = "0")
                    @Nullable
                    BigDecimal waitMinutes) {}
}
