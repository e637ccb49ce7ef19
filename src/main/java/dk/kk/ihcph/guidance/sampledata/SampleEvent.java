package dk.kk.ihcph.guidance.sampledata;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

/** A welcome event that never took place; without headcounts while it is to come. */
record SampleEvent(
        UUID id, Instant startsAt, Instant endsAt, @Nullable Integer registered, @Nullable Integer attended) {
    /** KF042: four until June 2025, on average 86 registered and 30 who came. */
    private static final List<Held> PILOT = List.of(
            new Held(LocalDate.of(2024, 10, 9), 78, 26),
            new Held(LocalDate.of(2024, 12, 4), 83, 29),
            new Held(LocalDate.of(2025, 3, 5), 97, 34),
            new Held(LocalDate.of(2025, 5, 21), 86, 31));

    /** After the pilot's figures end: every two to three months, on the second Wednesday, which is never a holiday. */
    private static final YearMonth FIRST_AFTER_PILOT = YearMonth.of(2025, 9);

    private static final Set<Month> MONTHS =
            Set.of(Month.FEBRUARY, Month.APRIL, Month.JUNE, Month.SEPTEMBER, Month.NOVEMBER);
    private static final int UPCOMING = 2;
    /** When the desk closes on a Wednesday. */
    private static final LocalTime STARTS = LocalTime.of(17, 0);

    private static final LocalTime ENDS = LocalTime.of(19, 0);

    private record Held(LocalDate day, int registered, int attended) {}

    /** All that have been held, and the next two. */
    static List<SampleEvent> asOf(Instant now, ZoneId zone) {
        List<SampleEvent> events = new ArrayList<>();
        for (Held held : PILOT) {
            SampleEvent event = on(held.day(), zone);
            if (event.isOver(now)) {
                events.add(event.with(held.registered(), held.attended()));
            }
        }
        int upcoming = 0;
        for (YearMonth month = FIRST_AFTER_PILOT; upcoming < UPCOMING; month = month.plusMonths(1)) {
            if (MONTHS.contains(month.getMonth())) {
                SampleEvent event =
                        on(month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.WEDNESDAY)), zone);
                if (event.isOver(now)) {
                    SplittableRandom random = new SplittableRandom(month.getYear() * 12L + month.getMonthValue());
                    events.add(event.with(random.nextInt(75, 98), random.nextInt(26, 46)));
                } else {
                    events.add(event);
                    upcoming++;
                }
            }
        }
        return events;
    }

    /** Only a past event has headcounts. */
    boolean isCompleted() {
        return attended != null;
    }

    private boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }

    private SampleEvent with(int registered, int attended) {
        return new SampleEvent(id, startsAt, endsAt, registered, attended);
    }

    private static SampleEvent on(LocalDate day, ZoneId zone) {
        Instant start = day.atTime(STARTS).atZone(zone).toInstant();
        Instant end = day.atTime(ENDS).atZone(zone).toInstant();
        return new SampleEvent(TimeOrderedIds.of(start, "welcome"), start, end, null, null);
    }
}
