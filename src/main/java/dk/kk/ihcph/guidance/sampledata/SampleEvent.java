package dk.kk.ihcph.guidance.sampledata;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented event. A future event has no headcounts.
 *
 * @param persons the final number of registered persons
 * @param comers the number of them who come
 */
record SampleEvent(
        UUID id, SampleEventKind kind, Instant startsAt, Instant endsAt, int persons, int comers, boolean isCompleted) {
    /** KF042: four events until June 2025, on average 86 registered and 30 who came. */
    private static final List<Held> PILOT = List.of(
            new Held(LocalDate.of(2024, 10, 9), 78, 26),
            new Held(LocalDate.of(2024, 12, 4), 83, 29),
            new Held(LocalDate.of(2025, 3, 5), 97, 34),
            new Held(LocalDate.of(2025, 5, 21), 86, 31));

    /**
     * After the pilot's figures, an event follows every two to three months, on the second Wednesday, which is never
     * a holiday.
     */
    private static final YearMonth FIRST_AFTER_PILOT = YearMonth.of(2025, 9);

    private static final YearMonth FIRST_POP_UP = YearMonth.of(2025, 2);

    private static final Set<Month> MONTHS =
            Set.of(Month.FEBRUARY, Month.APRIL, Month.JUNE, Month.SEPTEMBER, Month.NOVEMBER);
    private static final int UPCOMING = 2;

    private record Held(LocalDate day, int registered, int attended) {}

    /** Returns all past welcome events and the next two. */
    static List<SampleEvent> asOf(Instant now, ZoneId zone) {
        List<SampleEvent> events = new ArrayList<>();
        for (Held held : PILOT) {
            SampleEvent event = welcome(held.day(), zone, now, held.registered(), held.attended());
            if (event.isCompleted()) {
                events.add(event);
            }
        }
        int upcoming = 0;
        for (YearMonth month = FIRST_AFTER_PILOT; upcoming < UPCOMING; month = month.plusMonths(1)) {
            if (MONTHS.contains(month.getMonth())) {
                SplittableRandom random = new SplittableRandom(month.getYear() * 12L + month.getMonthValue());
                LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.WEDNESDAY));
                SampleEvent event = welcome(day, zone, now, random.nextInt(75, 98), random.nextInt(26, 46));
                events.add(event);
                upcoming += event.isCompleted() ? 0 : 1;
            }
        }
        return events;
    }

    /** Returns an industry event each spring and autumn and a pop-up each term, up to the next of each. */
    static List<SampleEvent> othersAsOf(Instant now, ZoneId zone) {
        List<SampleEvent> events = new ArrayList<>();
        for (SampleEventKind kind : List.of(SampleEventKind.INDUSTRY, SampleEventKind.POP_UP)) {
            boolean upcoming = false;
            YearMonth first = kind == SampleEventKind.POP_UP ? FIRST_POP_UP : FIRST_AFTER_PILOT;
            for (YearMonth month = first; !upcoming; month = month.plusMonths(1)) {
                if (kind.months().contains(month.getMonth())) {
                    LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
                    SplittableRandom random = new SplittableRandom(kind.hashOf(month));
                    SampleEvent event = of(kind, day, zone, now, random.nextInt(35, 55), random.nextInt(18, 30));
                    events.add(event);
                    upcoming = !event.isCompleted();
                }
            }
        }
        return events;
    }

    /** Returns the code of the location. */
    String location() {
        return kind == SampleEventKind.POP_UP ? "POPUP" : "IH";
    }

    /** Returns the planned cost in DKK: the announcement and, where people register, catering for the usual number. */
    int plannedCost() {
        return switch (kind) {
            case WELCOME -> 4800;
            case INDUSTRY -> 3600;
            case POP_UP -> 1500;
        };
    }

    /** Returns the registered headcount, which only a past event has. Nobody registers for a pop-up. */
    @Nullable
    Integer registered() {
        return isCompleted && kind.takesRegistrations() ? Integer.valueOf(persons) : null;
    }

    @Nullable
    Integer attended() {
        return isCompleted ? Integer.valueOf(comers) : null;
    }

    private static SampleEvent welcome(LocalDate day, ZoneId zone, Instant now, int persons, int comers) {
        return of(SampleEventKind.WELCOME, day, zone, now, persons, comers);
    }

    private static SampleEvent of(
            SampleEventKind kind, LocalDate day, ZoneId zone, Instant now, int persons, int comers) {
        Instant start = day.atTime(kind.starts()).atZone(zone).toInstant();
        Instant end = day.atTime(kind.ends()).atZone(zone).toInstant();
        return new SampleEvent(
                TimeOrderedIds.of(start, kind.seed()), kind, start, end, persons, comers, !end.isAfter(now));
    }
}
