package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules about one person's time: employment, absence, overlap, rest, weekly hours and funded hours. They see the
 * person's standing duties and the planned ones together, and blame the planned ones only.
 */
final class WorkingTime {
    /** Directive 2003/88/EC, article 3. */
    static final Duration DAILY_REST = Duration.ofHours(11);
    /** What is left of 24 hours: no stretch of work without that rest between may last longer. */
    static final Duration LONGEST_STRETCH = Duration.ofHours(24).minus(DAILY_REST);
    /** Article 5: a day of rest in every seven. */
    static final int DAYS_IN_A_ROW = 6;
    /** Article 6. */
    static final int HOURS_A_WEEK = 48;
    /** Article 16: four months, here 17 weeks. */
    static final int REFERENCE_DAYS = 17 * 7;

    private static final double SECONDS_AN_HOUR = Duration.ofHours(1).toSeconds();
    private static final int DAYS_A_WEEK = 7;
    private static final Comparator<Placed> IN_TIME =
            Comparator.comparing((Placed one) -> one.duty.startsAt()).thenComparing(one -> one.place);
    /** A person may have other work: rest and weekly hours are those that are known here. */
    private static final String KNOWN_DA = ", efter de timer der kendes her";

    private static final String KNOWN_EN = ", by the hours known here";

    private final Person person;
    private final ZoneId zone;
    private final List<Placed> planned = new ArrayList<>();
    private final List<Placed> all = new ArrayList<>();
    private final List<RuleBreach> breaches = new ArrayList<>();

    /** A duty with its place among the planned ones, or a negative place where it stands already; the day is asked often. */
    private record Placed(Duty duty, int place, LocalDate firstDay) {
        boolean isPlanned() {
            return place >= 0;
        }
    }

    private WorkingTime(Person person, List<Duty> standing, Map<Integer, Duty> planned, ZoneId zone) {
        this.person = person;
        this.zone = zone;
        planned.forEach((place, duty) -> this.planned.add(new Placed(duty, place, duty.firstDay(zone))));
        this.planned.sort(IN_TIME);
        standing.forEach(duty -> all.add(new Placed(duty, -1, duty.firstDay(zone))));
        all.addAll(this.planned);
        all.sort(IN_TIME);
    }

    /**
     * What the planned duties of a person would break.
     *
     * @param standing the person's other duties: of the calendar years concerned and 17 weeks either side
     * @param planned by their place in what is planned as a whole
     */
    static List<RuleBreach> check(Person person, List<Duty> standing, Map<Integer, Duty> planned, ZoneId zone) {
        WorkingTime time = new WorkingTime(person, standing, planned, zone);
        time.employment();
        time.absence();
        time.overlap();
        time.dailyRest();
        time.weeklyRest();
        time.weeklyHours();
        time.fundedHours();
        return time.breaches;
    }

    private void employment() {
        for (Placed one : planned) {
            if (!person.isEmployed(one.firstDay, one.duty.lastDay(zone))) {
                blame(
                        one,
                        ShiftRule.OUTSIDE_EMPLOYMENT,
                        "%s er ikke ansat den dag: fra %s til %s",
                        "%s is not employed then: from %s to %s",
                        person.displayName(),
                        person.activeFrom(),
                        person.activeTo() == null ? "-" : person.activeTo());
            }
        }
    }

    private void absence() {
        for (Placed one : planned) {
            person.absences().stream()
                    .filter(away -> one.duty.overlaps(away.from(), away.to()))
                    .findFirst()
                    .ifPresent(away -> blame(
                            one,
                            ShiftRule.ABSENCE,
                            "%s har fravær fra %s til %s",
                            "%s is away from %s to %s",
                            person.displayName(),
                            local(away.from()),
                            local(away.to())));
        }
    }

    private void overlap() {
        for (Placed one : planned) {
            all.stream()
                    .filter(other -> !other.isPlanned() || other.place < one.place)
                    .filter(other -> one.duty.overlaps(other.duty.startsAt(), other.duty.endsAt()))
                    .findFirst()
                    .ifPresent(other -> blame(
                            one,
                            ShiftRule.OVERLAP,
                            "%s har allerede vagt fra %s til %s",
                            "%s has a shift already from %s to %s",
                            person.displayName(),
                            local(other.duty.startsAt()),
                            local(other.duty.endsAt())));
        }
    }

    /** Work between two rests of 11 hours is one stretch; two shifts on one day are fine within it. */
    private void dailyRest() {
        List<Placed> stretch = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Placed one : all) {
            if (!stretch.isEmpty() && !one.duty.startsAt().isBefore(end.plus(DAILY_REST))) {
                dailyRest(stretch, end);
                stretch.clear();
            }
            end = stretch.isEmpty() || one.duty.endsAt().isAfter(end) ? one.duty.endsAt() : end;
            stretch.add(one);
        }
        dailyRest(stretch, end);
    }

    private void dailyRest(List<Placed> stretch, Instant end) {
        if (stretch.isEmpty()
                || Duration.between(stretch.get(0).duty.startsAt(), end).compareTo(LONGEST_STRETCH) <= 0) {
            return;
        }
        stretch.stream()
                .filter(Placed::isPlanned)
                .forEach(one -> blame(
                        one,
                        ShiftRule.DAILY_REST,
                        "%s ville arbejde fra %s til %s uden 11 timers hvile imellem" + KNOWN_DA,
                        "%s would work from %s to %s without 11 hours of rest between" + KNOWN_EN,
                        person.displayName(),
                        local(stretch.get(0).duty.startsAt()),
                        local(end)));
    }

    private void weeklyRest() {
        Set<LocalDate> worked = days(all);
        for (Placed one : planned) {
            LocalDate first = one.firstDay;
            LocalDate last = one.duty.lastDay(zone);
            while (worked.contains(first.minusDays(1))) {
                first = first.minusDays(1);
            }
            while (worked.contains(last.plusDays(1))) {
                last = last.plusDays(1);
            }
            if (ChronoUnit.DAYS.between(first, last) + 1 > DAYS_IN_A_ROW) {
                blame(
                        one,
                        ShiftRule.WEEKLY_REST,
                        "%s ville arbejde hver dag fra %s til %s" + KNOWN_DA,
                        "%s would work every day from %s to %s" + KNOWN_EN,
                        person.displayName(),
                        first,
                        last);
            }
        }
    }

    /** In every 17 weeks that hold a planned duty; days of absence are taken out of the average (article 16 b). */
    private void weeklyHours() {
        if (planned.isEmpty()) {
            return;
        }
        Set<Integer> blamed = new HashSet<>();
        LocalDate first = planned.get(0).firstDay;
        LocalDate last = planned.get(planned.size() - 1).firstDay.plusDays(REFERENCE_DAYS);
        Set<LocalDate> ends = new TreeSet<>();
        all.forEach(one -> ends.add(one.firstDay));
        for (LocalDate end : ends) {
            if (!end.isBefore(first) && end.isBefore(last)) {
                LocalDate begin = end.minusDays(REFERENCE_DAYS - 1);
                List<Placed> within = all.stream()
                        .filter(one -> !one.firstDay.isBefore(begin) && !one.firstDay.isAfter(end))
                        .toList();
                double average = hours(within) * DAYS_A_WEEK / Math.max(1, REFERENCE_DAYS - daysAway(begin, end));
                if (average > HOURS_A_WEEK) {
                    within.stream()
                            .filter(one -> one.isPlanned() && blamed.add(one.place))
                            .forEach(one -> blame(
                                    one,
                                    ShiftRule.WEEKLY_HOURS,
                                    "%s ville arbejde %s timer om ugen i gennemsnit fra %s til %s" + KNOWN_DA,
                                    "%s would work %s hours a week on average from %s to %s" + KNOWN_EN,
                                    person.displayName(),
                                    BigDecimal.valueOf(average).setScale(1, RoundingMode.HALF_UP),
                                    begin,
                                    end));
                }
            }
        }
    }

    /** Only in years that funding is stated for. */
    private void fundedHours() {
        Map<Integer, Duration> planned = new HashMap<>();
        Map<Integer, Duration> standing = new HashMap<>();
        all.stream()
                .filter(one -> !one.isPlanned())
                .forEach(one -> standing.merge(year(one), one.duty.duration(), Duration::plus));
        for (Placed one : this.planned) {
            BigDecimal funded = person.fundedHours().get(year(one));
            Duration sum = planned.merge(year(one), one.duty.duration(), Duration::plus)
                    .plus(standing.getOrDefault(year(one), Duration.ZERO));
            if (funded != null && Hours.of(sum).compareTo(funded) > 0) {
                blame(
                        one,
                        ShiftRule.OVER_FUNDED_HOURS,
                        "%s ville have %s timer i %s, og bevillingen betaler %s",
                        "%s would have %s hours in %s, and the grant pays %s",
                        person.displayName(),
                        Hours.of(sum),
                        String.valueOf(year(one)),
                        funded);
            }
        }
    }

    private int year(Placed one) {
        return one.firstDay.getYear();
    }

    private long daysAway(LocalDate begin, LocalDate end) {
        return begin.datesUntil(end.plusDays(1))
                .filter(day -> person.absences().stream()
                        .anyMatch(away ->
                                !away.from().isAfter(day.atStartOfDay(zone).toInstant())
                                        && !away.to()
                                                .isBefore(day.plusDays(1)
                                                        .atStartOfDay(zone)
                                                        .toInstant())))
                .count();
    }

    private Set<LocalDate> days(List<Placed> duties) {
        Set<LocalDate> days = new HashSet<>();
        duties.forEach(one ->
                one.firstDay.datesUntil(one.duty.lastDay(zone).plusDays(1)).forEach(days::add));
        return days;
    }

    private static double hours(List<Placed> duties) {
        return duties.stream().mapToLong(one -> one.duty.duration().toSeconds()).sum() / SECONDS_AN_HOUR;
    }

    private void blame(Placed one, ShiftRule rule, String da, String en, Object... words) {
        breaches.add(new RuleBreach(rule, one.place, new Bilingual(da, en).with(words)));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
