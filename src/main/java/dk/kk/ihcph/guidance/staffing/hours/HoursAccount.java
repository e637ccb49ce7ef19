package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.staffing.StaffingConfig;
import dk.kk.ihcph.guidance.staffing.absence.Absence;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.shift.ShiftSums;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The hours account of one or several people in a year: funded, planned, worked and absent hours. */
final class HoursAccount {
    /**
     * The full-time week of the municipal agreements, 37 hours, over five days. A longer absence of a day counts as a
     * full day.
     */
    static final Duration FULL_DAY = Duration.ofHours(37).dividedBy(5);

    private static final BigDecimal SECONDS_AN_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());
    private static final int LAST_WORKDAY = 5;

    private final Year year;
    private final ZoneId zone;
    private final StaffingConfig.Norm basis;
    private final Set<LocalDate> workdays;
    private final YearHours norm;
    private final YearHours absence;
    private final YearHours planned = new YearHours(SECONDS_AN_HOUR);
    private final YearHours draft = new YearHours(SECONDS_AN_HOUR);
    private final YearHours unconfirmed = new YearHours(SECONDS_AN_HOUR);
    private final YearHours worked = new YearHours(SECONDS_AN_HOUR);

    HoursAccount(Year year, Set<LocalDate> workdays, StaffingConfig.Norm basis, ZoneId zone) {
        this.year = year;
        this.zone = zone;
        this.basis = basis;
        this.workdays = workdays;
        this.norm = new YearHours(BigDecimal.valueOf(year.length()));
        this.absence =
                new YearHours(BigDecimal.valueOf(workdays.size()).multiply(BigDecimal.valueOf(FULL_DAY.toSeconds())));
    }

    /** Returns the days from Monday to Friday that are no holidays. */
    static Set<LocalDate> workdays(Year year, Set<LocalDate> holidays) {
        return year.atDay(1)
                .datesUntil(year.plusYears(1).atDay(1))
                .filter(day -> day.getDayOfWeek().getValue() <= LAST_WORKDAY && !holidays.contains(day))
                .collect(Collectors.toSet());
    }

    /** Adds a person's funded hours and absences. */
    void add(StaffMember member, List<Absence> approved) {
        for (Month month : Month.values()) {
            YearMonth days = year.atMonth(month);
            norm.add(month.getValue(), member.hourDays(days.atDay(1), days.atEndOfMonth()));
        }
        away(approved)
                .forEach((day, away) ->
                        absence.add(day, member.hourDays(day, day).multiply(BigDecimal.valueOf(away.toSeconds()))));
    }

    /** Adds a person's shifts of a month. */
    void add(ShiftSums sums) {
        planned.add(sums.month(), sums.published());
        draft.add(sums.month(), sums.draft());
        unconfirmed.add(sums.month(), sums.unconfirmed());
        worked.add(sums.month(), sums.worked());
    }

    /** Adds up the absence of each workday, at most a full day. */
    private Map<LocalDate, Duration> away(List<Absence> approved) {
        Map<LocalDate, Duration> away = new TreeMap<>();
        for (Absence one : approved) {
            Person.Away span = one.away(zone);
            one.firstDay()
                    .datesUntil(one.lastDay().plusDays(1))
                    .filter(workdays::contains)
                    .forEach(day ->
                            away.merge(day, within(day, span), (some, more) -> shorter(some.plus(more), FULL_DAY)));
        }
        return away;
    }

    private Duration within(LocalDate day, Person.Away span) {
        Instant begins = day.atStartOfDay(zone).toInstant();
        Instant ends = day.plusDays(1).atStartOfDay(zone).toInstant();
        return shorter(
                Duration.between(
                        span.from().isAfter(begins) ? span.from() : begins,
                        span.to().isBefore(ends) ? span.to() : ends),
                FULL_DAY);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Returns January to December; their sum is the year. */
    List<HoursFigures> months() {
        List<BigDecimal> norms = norm.months();
        List<BigDecimal> plans = planned.months();
        List<BigDecimal> drafts = draft.months();
        List<BigDecimal> open = unconfirmed.months();
        List<BigDecimal> done = worked.months();
        List<BigDecimal> absences = absence.months();
        List<HoursFigures> months = new ArrayList<>(norms.size());
        for (int at = 0; at < norms.size(); at++) {
            BigDecimal accounted = done.get(at).add(open.get(at));
            months.add(new HoursFigures(
                    norms.get(at),
                    plans.get(at),
                    drafts.get(at),
                    open.get(at),
                    done.get(at),
                    absences.get(at),
                    basis == StaffingConfig.Norm.GROSS ? accounted.add(absences.get(at)) : accounted));
        }
        return months;
    }
}
