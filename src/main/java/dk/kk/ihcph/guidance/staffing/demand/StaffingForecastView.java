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
@Schema(name = "StaffingForecast", description = "How many guides each open hour of the week needs, and has")
public record StaffingForecastView(
        @JsonUnwrapped Scope scope,
        @Schema(
                        description = "The share that is to wait no longer than targetMinutes",
                        examples = "0.80",
                        minimum = "0",
                        maximum = "1")
                BigDecimal targetShare,
        @Schema(description = "The longest wait of that share, in minutes", examples = "10", minimum = "0")
                int targetMinutes,
        @Schema(
                        description =
                                "Minutes a day that each guide is on a break and nobody takes over, one guide after the"
                                        + " other around the middle of the day",
                        examples = "30",
                        minimum = "0")
                int breakMinutes,
        @Schema(description = "Whether draft shifts count as planned") boolean drafts,
        @Schema(
                        description = "What the forecast measured at each location; without those where no length of a"
                                + " consultation is known",
                        maxItems = 500)
                List<Basis> measured,
        @Schema(
                        description =
                                "By location, weekday and hour: the hours in which the location is open in the period",
                        maxItems = 5000)
                List<Hour> items) {

    /** The days that the forecast is for, and those that it learns from. */
    record Scope(
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
                    LocalDate historyTo) {}

    /** The figures of a location that hold for all its hours. */
    @Schema(name = "StaffingForecastBasis", description = "What the records say of a location, for all its hours")
    record Basis(
            @Schema(description = "Code of the location", examples = "IH", maxLength = 20) String location,
            @Schema(description = "Mean minutes of a consultation, one decimal", examples = "8.2", minimum = "0")
                    BigDecimal serviceMinutes,
            @Schema(
                            description =
                                    "Squared coefficient of variation of the consultations' minutes: 0 where all take the"
                                            + " same time, 1 where they vary as Erlang C assumes. The records are the"
                                            + " consultations with a known length; the prior weighs as much as 50")
                    Figure serviceVariation,
            @Schema(
                            description =
                                    "Share of the first hour's citizens who wait at the door when the location opens. The"
                                            + " records are the tickets of first hours; the prior weighs as much as 30")
                    Figure doorShare,
            @Schema(
                            description =
                                    "How many give up in one hour of waiting, over all who wait. The records are the"
                                            + " tickets of those who gave up or were gone when they were called; the prior"
                                            + " weighs as much as 10 hours of waiting")
                    Figure givingUpPerHour) {}

    /** A measured figure, drawn towards a prior while the records are few. */
    @Schema(
            name = "StaffingForecastFigure",
            description = "A figure of the records, drawn towards a prior while the records are few")
    record Figure(
            @Schema(
                            description = "The figure that the forecast uses, three decimals",
                            examples = "0.214",
                            minimum = "0")
                    BigDecimal value,
            @Schema(description = "The figure without any record, three decimals", examples = "0.200", minimum = "0")
                    BigDecimal prior,
            @Schema(description = "Number of records that it learns from", examples = "1840", minimum = "0")
                    long records) {}

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
            @JsonUnwrapped Expected expected,
            @Schema(
                            description =
                                    "Guides on duty needed to reach the target in the course of the day, one at least; with"
                                            + " the one who is missing during breaks",
                            examples = "2",
                            minimum = "1")
                    int guidesNeeded,
            @JsonUnwrapped Waits waits,
            @Schema(
                            description =
                                    "What plain Erlang C says of the same hour: services that vary as much as exponential"
                                            + " ones, a line that has been there for long, no breaks, nobody gives up")
                    ErlangCNeed erlangC) {}

    /** The expected arrivals of an hour. */
    record Expected(
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
                    BigDecimal load) {}

    /** The waits of an hour's citizens in the course of the day; all absent without demand. */
    record Waits(
            @Schema(
                            description =
                                    "Share of the hour's citizens who are called within targetMinutes, in the course of the"
                                            + " day: with the measured variation, breaks, those at the door, and those who"
                                            + " give up, four decimals; absent without demand",
                            examples = "0.8817",
                            minimum = "0",
                            maximum = "1")
                    @Nullable
                    BigDecimal share,
            @Schema(
                            description =
                                    "Mean wait in the course of the day, in minutes, one decimal; absent without demand,"
                                            + " and where some would wait longer than four hours",
                            examples = "5.4",
                            minimum = "0")
                    @Nullable
                    BigDecimal waitMinutes,
            @Schema(
                            description =
                                    "Share that gives up before it is called, four decimals; absent without demand",
                            examples = "0.0312",
                            minimum = "0",
                            maximum = "1")
                    @Nullable
                    BigDecimal givesUpShare) {
        static final Waits UNKNOWN = new Waits(null, null, null);
    }

    @Schema(name = "StaffingErlangCNeed", description = "The guides needed by plain Erlang C, and their waits")
    record ErlangCNeed(
            @Schema(description = "Guides needed by plain Erlang C", examples = "3", minimum = "1") int guidesNeeded,
            @Schema(
                            description =
                                    "Share that waits no longer than targetMinutes with so many, by plain Erlang C, four"
                                            + " decimals",
                            examples = "0.9513",
                            minimum = "0",
                            maximum = "1")
                    BigDecimal share,
            @Schema(
                            description = "Mean wait with so many by plain Erlang C, in minutes, one decimal",
                            examples = "2.1",
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
            @JsonUnwrapped Waits waits,
            @Schema(description = "What plain Erlang C says with those planned; absent without demand") @Nullable
                    ErlangCPlanned erlangC) {}

    @Schema(name = "StaffingErlangCPlanned", description = "The waits with the guides planned, by plain Erlang C")
    record ErlangCPlanned(
            @Schema(
                            description =
                                    "Share that waits no longer than targetMinutes with those planned, over the dates, by"
                                            + " plain Erlang C, four decimals",
                            examples = "0.8817",
                            minimum = "0",
                            maximum = "1")
                    BigDecimal share,
            @Schema(
                            description =
                                    "Mean wait with those planned by plain Erlang C, in minutes, one decimal; absent where"
                                            + " at some moment its line would grow without end",
                            examples = "5.4",
                            minimum = "0")
                    @Nullable
                    BigDecimal waitMinutes) {}
}
