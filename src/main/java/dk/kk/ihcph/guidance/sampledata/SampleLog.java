package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Generates plausible days at a desk: arrivals, durations and outcomes. The same day and desk always give the same
 * rows.
 */
final class SampleLog {
    /** The pilot's first day, from KF042's "1.5 years in 2024 and 2025". */
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 7, 1);

    /**
     * Arrivals per minute. Tuned so that a year of open days has about 900 consultations a month over both desks
     * (KF042).
     */
    private static final double PER_OPEN_MINUTE = 0.0772;
    /**
     * Factors for January to December, which add up to 12. Many arrive before semesters and fiscal years begin, few
     * in July and December.
     */
    private static final double[] SEASON = {1.12, 1.12, 1.0, 0.95, 0.95, 0.9, 0.8, 1.2, 1.2, 1.02, 0.97, 0.77};
    /** Each day varies by up to this share, up or down. */
    private static final double DAILY_SPREAD = 0.15;
    /** In minutes, 8 on average, as KF042's hours and counts give. */
    private static final Mix DURATIONS =
            Mix.of("3 8 4 16 5 24 6 28 7 28 8 24 9 18 10 16 11 10 12 8 13 6 14 4 15 4 18 3 20 2 25 1");
    /** Spreads the seeds of neighbouring days. */
    private static final long SEED_OF_A_DAY = 0x9E3779B97F4A7C15L;

    private final ZoneId zone;
    private final OpeningHoursLookup hours;
    private final SampleTalk talk;

    SampleLog(ZoneId zone, OpeningHoursLookup hours, SampleTalk talk) {
        this.zone = zone;
        this.hours = hours;
        this.talk = talk;
    }

    /** The opening hours of a location on a day. */
    interface OpeningHoursLookup {
        List<OpenSpan> on(String location, LocalDate day);
    }

    /** Returns all consultations of the day at these desks, for each desk in order. */
    List<SampleConsultation> of(LocalDate day, List<Desk> desks) {
        List<SampleConsultation> log = new ArrayList<>();
        for (Desk desk : desks) {
            SplittableRandom random = new SplittableRandom(
                    day.toEpochDay() * SEED_OF_A_DAY + (desk.administration().name() + desk.location()).hashCode());
            for (OpenSpan span : hours.on(desk.location(), day)) {
                log.addAll(of(
                        desk,
                        day.atTime(span.opens()).atZone(zone).toInstant(),
                        day.atTime(span.closes()).atZone(zone).toInstant(),
                        SEASON[day.getMonthValue() - 1],
                        random));
            }
        }
        return log;
    }

    /** Generates one guide's consultations one after the other. The free time is spread at random between them. */
    private List<SampleConsultation> of(
            Desk desk, Instant opens, Instant closes, double season, SplittableRandom random) {
        long open = Duration.between(opens, closes).toMinutes();
        double busy = 1 - DAILY_SPREAD + 2 * DAILY_SPREAD * random.nextDouble();
        int wanted = (int) (open * PER_OPEN_MINUTE * season * busy + random.nextDouble());
        List<Integer> durations = new ArrayList<>();
        int served = 0;
        for (int i = 0; i < wanted; i++) {
            int duration = Integer.parseInt(DURATIONS.draw(random));
            if (served + duration <= open) {
                durations.add(duration);
                served += duration;
            }
        }
        long free = Duration.ofMinutes(open - served).toSeconds();
        long[] waits = random.longs(durations.size(), 0, free + 1).sorted().toArray();
        List<SampleConsultation> log = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < waits.length; i++) {
            Instant start = opens.plusSeconds(waits[i]).plus(Duration.ofMinutes(before));
            log.add(talk.consultation(desk, start, durations.get(i), random));
            before += durations.get(i);
        }
        return log;
    }
}
