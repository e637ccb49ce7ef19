package dk.kk.ihcph.guidance.staffing.demand;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The guides needed and planned for each hour of the week. */
@Schema(name = "StaffingForecast", description = "The staff that each open hour of the week needs and has")
public record StaffingForecastView(
        @JsonUnwrapped Scope scope,
        @Schema(
                        description = "Share of citizens who are to wait at most `targetMinutes`",
                        examples = "0.80",
                        minimum = "0",
                        maximum = "1")
                BigDecimal targetShare,
        @Schema(description = "Longest wait of that share, in minutes", examples = "10", minimum = "0")
                int targetMinutes,
        @Schema(
                        description =
                                "Minutes per day of each staff member's break during which nobody takes over; breaks follow"
                                        + " one another around midday",
                        examples = "30",
                        minimum = "0")
                int breakMinutes,
        @Schema(description = "Whether draft shifts count as planned") boolean drafts,
        @Schema(
                        description =
                                "Figures from the records of each location with a known duration of consultations",
                        maxItems = 500)
                List<Basis> measured,
        @Schema(description = "Open hours of the period, by location, weekday and hour", maxItems = 5000)
                List<Hour> items) {

    /** The days that the forecast is for, and those that it learns from. */
    record Scope(
            @Schema(description = "First local day of the forecast") LocalDate from,
            @Schema(description = "Local day after the last of the forecast") LocalDate to,
            @Schema(description = "First local day of the history; absent if the log is empty") @Nullable
                    LocalDate historyFirstDay,
            @Schema(description = "Last local day of the history, included; absent if the log is empty") @Nullable
                    LocalDate historyLastDay) {}

    /** The figures of a location that hold for all its hours. */
    @Schema(name = "StaffingForecastBasis", description = "Figures from the records of a location, for all its hours")
    record Basis(
            @Schema(examples = "IH", maxLength = 20) String location,
            @Schema(description = "Mean minutes of a consultation, one decimal", examples = "8.2", minimum = "0")
                    BigDecimal serviceMinutes,
            @Schema(
                            description =
                                    "Squared coefficient of variation of service minutes: 0 if all are equal, 1 as Erlang C"
                                            + " assumes. Records are consultations with a known duration; the prior weighs as much as 50")
                    Figure serviceVariation,
            @Schema(
                            description =
                                    "Share of the first hour's citizens who wait at the door at opening. Records are tickets of"
                                            + " first hours; the prior weighs as much as 30")
                    Figure doorShare,
            @Schema(
                            description =
                                    "Citizens who give up per hour of waiting. Records are tickets of citizens who gave up or did"
                                            + " not come when called; the prior weighs as much as 10 hours of waiting")
                    Figure givingUpPerHour) {}

    /** A measured figure, drawn towards a prior while the records are few. */
    @Schema(
            name = "StaffingForecastFigure",
            description = "A figure from records, drawn towards a prior while there are few records")
    record Figure(
            @Schema(description = "Value that the forecast uses, three decimals", examples = "0.214", minimum = "0")
                    BigDecimal value,
            @Schema(description = "Value without any record, three decimals", examples = "0.200", minimum = "0")
                    BigDecimal prior,
            @Schema(description = "Number of records behind the value", examples = "1840", minimum = "0")
                    long records) {}

    /** An hour of the week at a location. */
    @Schema(name = "StaffingForecastHour", description = "An hour of the week in which a location is open")
    record Hour(
            @Schema(examples = "IH", maxLength = 20) String location,
            DayOfWeek weekday,
            @Schema(description = "Local time of the beginning of the hour") LocalTime hour,
            @Schema(description = "Expected demand and needed staff; absent if the history has no such open hour")
                    @Nullable
                    Demand demand,
            Planned planned) {}

    @Schema(name = "StaffingDemand", description = "The expected demand of an hour and the staff that it needs")
    record Demand(
            @JsonUnwrapped Expected expected,
            @Schema(
                            description =
                                    "Number of staff on duty needed to reach the target, at least one, including the one on a"
                                            + " break",
                            examples = "2",
                            minimum = "1")
                    int staffNeeded,
            @JsonUnwrapped Waits waits,
            @Schema(description = "The same hour by plain Erlang C") ErlangCNeed erlangC) {}

    /** The expected arrivals of an hour. */
    record Expected(
            @Schema(
                            description = "Number of open hours in the history behind the mean, two decimals",
                            examples = "11.00",
                            minimum = "0")
                    BigDecimal openHours,
            @Schema(description = "Expected arrivals per hour, two decimals", examples = "9.25", minimum = "0")
                    BigDecimal arrivalsPerHour,
            @Schema(description = "Mean service minutes at the location, one decimal", examples = "8.2", minimum = "0")
                    BigDecimal serviceMinutes,
            @Schema(description = "Offered load in erlang, three decimals", examples = "1.264", minimum = "0")
                    BigDecimal load) {}

    /** The waits of an hour's citizens in the course of the day; all absent without demand. */
    record Waits(
            @Schema(
                            description =
                                    "Share of citizens who are called within `targetMinutes`, four decimals; absent without"
                                            + " demand",
                            examples = "0.8817",
                            minimum = "0",
                            maximum = "1")
                    @Nullable
                    BigDecimal share,
            @Schema(
                            description =
                                    "Mean wait in minutes, one decimal; absent without demand, and if some would wait longer than"
                                            + " four hours",
                            examples = "5.4",
                            minimum = "0")
                    @Nullable
                    BigDecimal waitMinutes,
            @Schema(
                            description =
                                    "Share of citizens who give up before they are called, four decimals; absent without demand",
                            examples = "0.0312",
                            minimum = "0",
                            maximum = "1")
                    @Nullable
                    BigDecimal givesUpShare) {
        static final Waits UNKNOWN = new Waits(null, null, null);
    }

    @Schema(name = "StaffingErlangCNeed", description = "The staff needed by plain Erlang C, and their waits")
    record ErlangCNeed(
            @Schema(description = "Number of staff needed by plain Erlang C", examples = "3", minimum = "1")
                    int staffNeeded,
            @Schema(
                            description =
                                    "Share of citizens who wait at most `targetMinutes` with this staff, four decimals",
                            examples = "0.9513",
                            minimum = "0",
                            maximum = "1")
                    BigDecimal share,
            @Schema(description = "Mean wait with this staff in minutes, one decimal", examples = "2.1", minimum = "0")
                    BigDecimal waitMinutes) {}

    @Schema(name = "StaffingPlanned", description = "The planned staff of an hour, of both administrations together")
    record Planned(
            @Schema(
                            description = "Mean number of planned staff over the dates of the period, two decimals",
                            examples = "2.00",
                            minimum = "0")
                    BigDecimal mean,
            @Schema(description = "Smallest number of planned staff at any moment", examples = "2", minimum = "0")
                    int minimum,
            @JsonUnwrapped Waits waits,
            @Schema(description = "The planned staff by plain Erlang C; absent without demand") @Nullable
                    ErlangCPlanned erlangC) {}

    @Schema(name = "StaffingErlangCPlanned", description = "The waits with the planned staff, by plain Erlang C")
    record ErlangCPlanned(
            @Schema(
                            description =
                                    "Share of citizens who wait at most `targetMinutes` with the planned staff, over the dates,"
                                            + " four decimals",
                            examples = "0.8817",
                            minimum = "0",
                            maximum = "1")
                    BigDecimal share,
            @Schema(
                            description =
                                    "Mean wait with the planned staff in minutes, one decimal; absent if the queue would at some"
                                            + " time grow without end",
                            examples = "5.4",
                            minimum = "0")
                    @Nullable
                    BigDecimal waitMinutes) {}
}
