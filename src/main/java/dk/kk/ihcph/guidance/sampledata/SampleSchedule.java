package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan.Desk;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Generates a plausible schedule. Two guides of each administration share its desk days by a fixed week and cover for
 * each other's holidays, so that the desk is never empty and each guide stays below the hours that the grant pays. A
 * day always yields the same shifts.
 */
final class SampleSchedule {
    /** The desks have been staffed for as long as there is a log. */
    static final LocalDate FIRST_DAY = SampleLog.FIRST_DAY;

    /** Weeks published ahead: this week and eight more. */
    private static final int PUBLISHED_WEEKS = 9;
    /** Weeks planned ahead as drafts. */
    private static final int PLANNED_WEEKS = 13;

    /** Two ISO weeks of summer holiday, never for both guides of an administration at once. */
    private static final Map<SampleStaff, Integer> SUMMER =
            Map.of(SampleStaff.BIF_1, 29, SampleStaff.BIF_2, 31, SampleStaff.KFF_1, 28, SampleStaff.KFF_2, 30);

    private static final Duration SETTING_UP = Duration.ofMinutes(30);
    /** One shift in this many lasts a quarter of an hour longer than planned. */
    private static final int OVERTIME_IN = 12;

    private static final Duration OVERTIME = Duration.ofMinutes(15);

    private final ZoneId zone;
    private final Instant now;
    private final List<SampleAbsence> absences;

    /** Generates the schedule as it is now. */
    SampleSchedule(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
        this.absences = absences(lastDay());
    }

    /** A holiday or training from {@code firstDay} to {@code lastDay}, both included. */
    record SampleAbsence(UUID id, SampleStaff staff, String kind, LocalDate firstDay, LocalDate lastDay) {
        private boolean holds(SampleStaff member, LocalDate day) {
            return staff.equals(member) && !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /** A shift with its current outcome. */
    record SampleShift(
            UUID id,
            SampleStaff staff,
            String location,
            @Nullable UUID event,
            Instant startsAt,
            Instant endsAt,
            boolean isPublished,
            @Nullable Instant actualEndsAt) {}

    List<SampleAbsence> absences() {
        return absences;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    private LocalDate sunday(int weeks) {
        return today().plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    LocalDate lastDay() {
        return sunday(PLANNED_WEEKS);
    }

    private static List<SampleAbsence> absences(LocalDate last) {
        List<SampleAbsence> absences = new ArrayList<>();
        for (int year = FIRST_DAY.getYear(); year <= last.getYear(); year++) {
            for (SampleStaff member : SampleStaff.ALL) {
                Integer week = SUMMER.get(member);
                if (week != null) {
                    LocalDate monday = LocalDate.of(year, 6, 1)
                            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    absences.add(absence(member, "VACATION", monday, monday.plusDays(13)));
                }
            }
            LocalDate thursday = LocalDate.of(year, 10, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.THURSDAY));
            absences.add(absence(SampleStaff.KFF_1, "TRAINING", thursday, thursday));
        }
        return absences;
    }

    private static SampleAbsence absence(SampleStaff member, String kind, LocalDate first, LocalDate last) {
        Instant asked = first.atStartOfDay(ZoneId.of("UTC")).toInstant();
        return new SampleAbsence(TimeOrderedIds.of(asked, member.displayName() + kind), member, kind, first, last);
    }

    /** Returns all shifts from the first day to the last planned one. */
    List<SampleShift> shifts(
            Function<LocalDate, List<Desk>> desks, SampleLog.OpeningHoursLookup hours, List<SampleEvent> events) {
        List<SampleShift> shifts = new ArrayList<>();
        for (LocalDate day = FIRST_DAY; !day.isAfter(lastDay()); day = day.plusDays(1)) {
            for (Desk desk : desks.apply(day)) {
                for (OpenSpan span : hours.on(desk.location(), day)) {
                    shifts.add(shift(
                            guide(desk.administration(), day),
                            desk.location(),
                            null,
                            day.atTime(span.opens()).atZone(zone).toInstant(),
                            day.atTime(span.closes()).atZone(zone).toInstant()));
                }
            }
        }
        events.stream()
                .filter(event -> !LocalDate.ofInstant(event.startsAt(), zone).isBefore(FIRST_DAY)
                        && LocalDate.ofInstant(event.startsAt(), zone).isBefore(lastDay()))
                .forEach(event -> atEvent(event).forEach(shifts::add));
        return shifts;
    }

    /**
     * Staffs an event. One guide of each administration and the project manager work at a welcome event, which KFF leads.
     * Other events take those guides who are not at a desk that day.
     */
    private Stream<SampleShift> atEvent(SampleEvent event) {
        LocalDate day = LocalDate.ofInstant(event.startsAt(), zone);
        Stream<SampleStaff> team = event.kind() == SampleEventKind.WELCOME
                ? Stream.of(SampleStaff.KFF_1, SampleStaff.BIF_2, SampleStaff.MANAGER)
                : Stream.of(SampleStaff.KFF_2, SampleStaff.BIF_1);
        return team.filter(member -> isThere(member, day))
                .map(member -> shift(
                        member,
                        event.location(),
                        event.id(),
                        event.startsAt().minus(SETTING_UP),
                        event.endsAt().plus(SETTING_UP)));
    }

    /**
     * Returns the guide of a day: Mondays and one more day for one guide, the rest for the other, Fridays in turns.
     * The other guide covers an absence.
     */
    SampleStaff guide(Administration administration, LocalDate day) {
        boolean bif = administration == Administration.BIF;
        SampleStaff first = bif ? SampleStaff.BIF_1 : SampleStaff.KFF_1;
        SampleStaff second = bif ? SampleStaff.BIF_2 : SampleStaff.KFF_2;
        boolean even = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 0;
        boolean isFirst =
                switch (day.getDayOfWeek()) {
                    case MONDAY -> true;
                    case WEDNESDAY -> bif;
                    case THURSDAY -> !bif;
                    default -> even;
                };
        SampleStaff own = isFirst ? first : second;
        return isThere(own, day) ? own : isFirst ? second : first;
    }

    private boolean isThere(SampleStaff member, LocalDate day) {
        return absences.stream().noneMatch(absence -> absence.holds(member, day));
    }

    private SampleShift shift(
            SampleStaff member, String location, @Nullable UUID event, Instant startsAt, Instant endsAt) {
        UUID id = TimeOrderedIds.of(startsAt, member.administration() + location + member.displayName());
        Instant actual = Math.floorMod(id.hashCode(), OVERTIME_IN) == 0 ? endsAt.plus(OVERTIME) : endsAt;
        return new SampleShift(
                id,
                member,
                location,
                event,
                startsAt,
                endsAt,
                !LocalDate.ofInstant(startsAt, zone).isAfter(sunday(PUBLISHED_WEEKS)),
                actual.isBefore(now) ? actual : null);
    }
}
