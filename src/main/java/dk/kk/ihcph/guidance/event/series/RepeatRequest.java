package dk.kk.ihcph.guidance.event.series;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A repetition of an event: once, or every {@code everyMonths}, {@code count} times or {@code until} a day. */
@Schema(
        name = "RepeatRequest",
        description = "When an event is repeated: `startsAt` alone, or `everyMonths` with either `count` or `until`")
record RepeatRequest(
        @Schema(description = "When the only copy begins") @Nullable Instant startsAt,
        @Schema(description = "Months from one copy to the next") @Nullable @Min(1) @Max(24) Integer everyMonths,
        @Nullable @Min(1) @Max(MOST) Integer count,
        @Schema(description = "The last day on which a copy may begin, included") @Nullable LocalDate until) {
    static final int MOST = 24;
    private static final int WEEK = 7;
    /** After this many closed days in a row, a week apart, the last one is taken. */
    private static final int WEEKS_TO_TRY = 4;

    /** Refuses a request that asks for a single copy and a series, or for neither. */
    void requireOneWay() {
        boolean series = everyMonths != null || count != null || until != null;
        if ((startsAt != null) == series) {
            throw Refused.invalid(Violation.at(
                    "/startsAt",
                    "STARTS_AT_OR_EVERY_MONTHS",
                    new Bilingual("angiv enten startsAt eller everyMonths", "give either startsAt or everyMonths")));
        }
        if (series && everyMonths == null) {
            throw Refused.invalid(
                    Violation.at("/everyMonths", "REQUIRED_HERE", new Bilingual("skal angives", "is required")));
        }
    }

    /**
     * Lists the days after the first: the same weekday of the same week of the month, such as the second Wednesday;
     * the last one if a month has no fifth. A closed day is put off by a week.
     */
    List<LocalDate> daysAfter(LocalDate first, Predicate<LocalDate> closed) {
        if ((count == null) == (until == null)) {
            throw Refused.invalid(Violation.at(
                    "/count",
                    "COUNT_OR_UNTIL",
                    new Bilingual("angiv enten count eller until", "give either count or until")));
        }
        List<LocalDate> days = new ArrayList<>();
        for (int time = 1; count == null || time <= count; time++) {
            LocalDate day = open(
                    in(YearMonth.from(first).plusMonths((long) Objects.requireNonNull(everyMonths) * time), first),
                    closed);
            if (until != null && day.isAfter(until)) {
                break;
            }
            days.add(day);
            if (days.size() > MOST) {
                throw Refused.invalid(Violation.at(
                        "/until",
                        "TOO_MANY",
                        new Bilingual("må højst give %s ad gangen", "must give at most %s at a time")
                                .with(Noun.EVENTS.count(MOST))));
            }
        }
        if (days.isEmpty()) {
            throw Refused.invalid(Violation.at(
                    "/until",
                    "BEFORE_THE_NEXT",
                    new Bilingual(
                            "ligger før det næste arrangement i rækken", "is before the next event of the series")));
        }
        return days;
    }

    private static LocalDate in(YearMonth month, LocalDate like) {
        DayOfWeek weekday = like.getDayOfWeek();
        int week = (like.getDayOfMonth() - 1) / WEEK + 1;
        LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, weekday));
        return YearMonth.from(day).equals(month) ? day : day.minusDays(WEEK);
    }

    private static LocalDate open(LocalDate day, Predicate<LocalDate> closed) {
        LocalDate candidate = day;
        for (int week = 0; week < WEEKS_TO_TRY && closed.test(candidate); week++) {
            candidate = candidate.plusDays(WEEK);
        }
        return candidate;
    }
}
