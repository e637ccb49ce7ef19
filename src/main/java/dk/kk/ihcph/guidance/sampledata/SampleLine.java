package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.sampledata.SampleVisit.SampleBooking;
import dk.kk.ihcph.guidance.sampledata.SampleVisit.Stay;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan.Desk;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Generates the line of past days from the log of their desks: who waited how long, who was called and did not come, who gave
 * up, and how citizens rated their visits. The line is in use at International House on Mondays, when both administrations are
 * there.
 */
final class SampleLine {
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);

    private static final long SEED_OF_A_DAY = 0x9E3779B97F4A7C15L;
    private static final int QUIET_SECONDS = 270;
    private static final int BUSY_SECONDS = 540;
    /** A guide who is done sooner than that was waited for. */
    private static final int BUSY_GAP_SECONDS = 90;

    /** A guide who is free does not call at once. */
    private static final int CALLED_LATER_SECONDS = 150;

    private static final int NO_SHOW_SECONDS = 120;

    private static final int LONGEST_SECONDS = 2400;
    private static final int LONG_MINUTES = 10;
    private static final int NO_SHOWS_IN_100 = 12;
    private static final int GIVEN_UP_IN_100 = 4;
    private static final int RATED_IN_100 = 22;
    private static final int BOOKED_IN_100 = 12;
    /** Of an appointment that was kept, how often another beside it was not, or was cancelled. */
    private static final int MISSED_IN_100 = 16;

    private static final int CANCELLED_IN_100 = 14;
    private static final int ROUND_MINUTES = 5;
    private static final Mix AFTER_A_SHORT_WAIT = Mix.of("5 61 4 27 3 8 2 3 1 1");
    private static final Mix AFTER_A_LONG_WAIT = Mix.of("5 37 4 34 3 17 2 8 1 4");

    private final ZoneId zone;
    private final SampleTalk talk;
    private final SampleLog.OpeningHoursLookup hours;
    private final SampleSchedule schedule;
    /** When each guide is free for the next appointment. */
    private final Map<SampleStaff, Instant> booked = new HashMap<>();

    /** Appointments of past days that nobody came to. */
    private final List<SampleBooking> missed = new ArrayList<>();

    SampleLine(ZoneId zone, SampleTalk talk, SampleLog.OpeningHoursLookup hours, SampleSchedule schedule) {
        this.zone = zone;
        this.talk = talk;
        this.hours = hours;
        this.schedule = schedule;
    }

    /** Returns the tickets of a day in the order of the desks. */
    List<SampleVisit> of(LocalDate day, List<SampleConsultation> log) {
        List<SampleVisit> visits = new ArrayList<>();
        if (day.isBefore(FIRST_DAY) || day.getDayOfWeek() != DayOfWeek.MONDAY) {
            return visits;
        }
        Map<Desk, List<SampleConsultation>> desks = new LinkedHashMap<>();
        log.forEach(row ->
                desks.computeIfAbsent(row.desk(), desk -> new ArrayList<>()).add(row));
        desks.forEach((desk, rows) -> hours.on(desk.location(), day).stream()
                .map(OpenSpan::opens)
                .findFirst()
                .ifPresent(opens -> visits.addAll(
                        new DeskLine(desk, day, day.atTime(opens).atZone(zone).toInstant()).of(rows))));
        return visits;
    }

    List<SampleBooking> missed() {
        return missed;
    }

    /** The line of one desk on one day. */
    private final class DeskLine {
        private final LocalDate day;
        private final Instant opens;
        private final SampleStaff guide;
        private final String login;
        private final SplittableRandom random;
        private final List<SampleVisit> visits = new ArrayList<>();

        DeskLine(Desk desk, LocalDate day, Instant opens) {
            this.day = day;
            this.opens = opens;
            this.guide = schedule.guide(desk.administration(), day);
            this.login = Objects.requireNonNullElse(guide.subject(), guide.id().toString());
            this.random = new SplittableRandom(
                    day.toEpochDay() * SEED_OF_A_DAY + ("line" + desk.administration() + desk.location()).hashCode());
        }

        List<SampleVisit> of(List<SampleConsultation> rows) {
            Instant free = opens;
            for (int i = 0; i < rows.size(); i++) {
                SampleConsultation row = rows.get(i);
                if (row.channel().equals("IN_PERSON")) {
                    visits.add(served(row, free));
                }
                free = row.endedAt();
                Instant next = i + 1 < rows.size() ? rows.get(i + 1).startedAt() : free;
                if (random.nextInt(100) < NO_SHOWS_IN_100
                        && Duration.between(free, next).toSeconds() > 2 * NO_SHOW_SECONDS) {
                    free = noShow(row.desk(), free);
                }
                if (random.nextInt(100) < GIVEN_UP_IN_100) {
                    givenUp(row.desk(), row.startedAt());
                }
            }
            return visits;
        }

        private SampleVisit served(SampleConsultation row, Instant free) {
            long gap = Duration.between(free, row.startedAt()).toSeconds();
            Instant called = later(free, row.startedAt().minusSeconds(random.nextInt(15, 75)));
            long wait = gap < BUSY_GAP_SECONDS
                    ? Math.min(LONGEST_SECONDS, 60 + exponential(BUSY_SECONDS))
                    : Math.min(gap + CALLED_LATER_SECONDS, exponential(QUIET_SECONDS));
            Instant taken = later(opens, called.minusSeconds(wait));
            SampleBooking booking = booking(row);
            if (booking != null) {
                Instant early = booking.appointment().startsAt().minusSeconds(random.nextInt(NO_SHOW_SECONDS));
                taken = later(opens, early.isBefore(taken) ? early : taken);
            }
            Duration waited = Duration.between(taken, called);
            return new SampleVisit(
                    ticketId(taken),
                    day,
                    row,
                    login,
                    new Stay(taken, called, called, row.startedAt(), row.endedAt()),
                    booking,
                    random.nextInt(100) < RATED_IN_100 ? Integer.valueOf(score(waited)) : null);
        }

        private int score(Duration waited) {
            Mix scores = waited.toMinutes() < LONG_MINUTES ? AFTER_A_SHORT_WAIT : AFTER_A_LONG_WAIT;
            return Integer.parseInt(scores.draw(random));
        }

        /** Calls somebody who has left, and returns when the guide is free again. */
        private Instant noShow(Desk desk, Instant free) {
            Instant called = free.plusSeconds(5);
            Instant over = called.plusSeconds(random.nextInt(60, NO_SHOW_SECONDS));
            Instant taken = later(opens, called.minusSeconds(random.nextInt(300, 1500)));
            visits.add(new SampleVisit(
                    ticketId(taken),
                    day,
                    talk.consultation(desk, called, 0, random),
                    login,
                    new Stay(taken, called, called, over, null),
                    null,
                    null));
            return over;
        }

        private void givenUp(Desk desk, Instant taken) {
            visits.add(new SampleVisit(
                    ticketId(taken),
                    day,
                    talk.consultation(desk, taken, 0, random),
                    login,
                    new Stay(taken, taken.plusSeconds(random.nextInt(400, 1500)), null, null, null),
                    null,
                    null));
        }

        /** Returns the appointment of a consultation, if it had one and the guide had no other then. */
        private @Nullable SampleBooking booking(SampleConsultation row) {
            if (day.isBefore(SampleSchedule.FIRST_DAY) || random.nextInt(100) >= BOOKED_IN_100) {
                return null;
            }
            Instant hour = row.startedAt().truncatedTo(ChronoUnit.HOURS);
            long minutes = Duration.between(hour, row.startedAt()).toMinutes();
            Instant start = hour.plus(Duration.ofMinutes(minutes - minutes % ROUND_MINUTES));
            if (start.isBefore(booked.getOrDefault(guide, Instant.EPOCH))) {
                return null;
            }
            booked.put(guide, start.plus(SampleAppointment.SLOT_AND_BUFFER));
            if (random.nextInt(100) < MISSED_IN_100) {
                missed.add(
                        new SampleBooking(appointment(row, start.plus(SampleAppointment.SLOT_AND_BUFFER)), "NO_SHOW"));
            }
            if (random.nextInt(100) < CANCELLED_IN_100) {
                missed.add(new SampleBooking(
                        appointment(row, start.minus(SampleAppointment.SLOT_AND_BUFFER)), "CANCELLED"));
            }
            return new SampleBooking(appointment(row, start), "CHECKED_IN");
        }

        private SampleAppointment appointment(SampleConsultation row, Instant start) {
            return new SampleAppointment(
                    TimeOrderedIds.of(start, random),
                    guide,
                    row.desk().location(),
                    start,
                    row.topics().get(0),
                    Objects.requireNonNullElse(row.citizen().language(), "en"),
                    random.nextInt(10_000));
        }

        private UUID ticketId(Instant taken) {
            return TimeOrderedIds.of(taken, random);
        }

        private long exponential(int mean) {
            return Math.round(-mean * Math.log(1 - random.nextDouble()));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
