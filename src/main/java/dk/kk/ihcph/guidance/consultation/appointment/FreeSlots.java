package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.consultation.desk.DeskSettings;
import dk.kk.ihcph.guidance.consultation.slot.Slot;
import dk.kk.ihcph.guidance.consultation.slot.SlotGrid;
import dk.kk.ihcph.guidance.consultation.slot.Taken;
import dk.kk.ihcph.guidance.consultation.slot.Wish;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.staffing.shift.DeskShifts;
import dk.kk.ihcph.guidance.staffing.shift.DeskShifts.DeskShift;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/**
 * Finds the free times of a location: published shifts within opening hours, cut into slots, without those reserved for
 * walk-ins and those that are booked or held. A month takes as many queries as a day.
 */
@ApplicationScoped
class FreeSlots {
    private final DeskShifts desks;
    private final Directory directory;
    private final AppointmentRepository appointments;
    private final Clock clock;

    FreeSlots(DeskShifts desks, Directory directory, AppointmentRepository appointments, Clock clock) {
        this.desks = desks;
        this.directory = directory;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** The first instant that can be booked now. */
    Instant earliest(DeskSettings settings) {
        return clock.instant().plus(settings.minimumNotice());
    }

    /** The last local day that can be booked now. */
    LocalDate lastDay(DeskSettings settings) {
        return LocalDate.now(clock).plusDays(settings.horizonDays());
    }

    /** The first instant that cannot be booked yet. */
    Instant end(DeskSettings settings) {
        return lastDay(settings).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** Finds the slot that begins at this instant, if it is free. */
    Optional<Slot> at(DeskSettings settings, String location, Wish wish, Instant start) {
        LocalDate day = LocalDate.ofInstant(start, clock.getZone());
        return between(settings, location, wish, day, day).stream()
                .filter(slot -> slot.startsAt().equals(start))
                .findFirst();
    }

    /** Finds the slots that can be booked now on local days, both included, in order. */
    List<Slot> between(DeskSettings settings, String location, Wish wish, LocalDate from, LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = from.isBefore(today) ? today : from;
        LocalDate last = to.isAfter(lastDay(settings)) ? lastDay(settings) : to;
        if (last.isBefore(first)) {
            return List.of();
        }
        Instant begin = first.atStartOfDay(clock.getZone()).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<DeskShift> fitting = desks.at(location, begin, end).stream()
                .filter(shift -> shift.serves(wish.topics(), wish.language()))
                .toList();
        if (fitting.isEmpty()) {
            return List.of();
        }
        Set<UUID> guides = fitting.stream().map(DeskShift::staff).collect(Collectors.toSet());
        List<Taken> taken = appointments.taken(
                guides, begin, end.plus(settings.slot()).plus(settings.buffer()), wish.moved(), clock.instant());
        return slots(settings, openTimes(location, first, last), fitting, taken);
    }

    private List<Slot> slots(DeskSettings settings, List<Interval> open, List<DeskShift> shifts, List<Taken> taken) {
        Map<UUID, List<Taken>> byGuide = taken.stream().collect(Collectors.groupingBy(Taken::guide));
        SlotGrid grid = new SlotGrid(settings.slot(), settings.buffer(), settings.walkInShare());
        Instant earliest = earliest(settings);
        Map<Instant, List<DeskShift>> free = new TreeMap<>();
        Duration blocked = settings.slot().plus(settings.buffer());
        for (DeskShift shift : shifts) {
            List<Taken> others = byGuide.getOrDefault(shift.staff(), List.of());
            open.stream()
                    .flatMap(span -> starts(grid, shift, span))
                    .filter(start -> !start.isBefore(earliest))
                    .filter(start ->
                            others.stream().noneMatch(other -> other.time().overlaps(Interval.of(start, blocked))))
                    .forEach(start ->
                            free.computeIfAbsent(start, at -> new ArrayList<>()).add(shift));
        }
        return free.entrySet().stream()
                .map(at -> new Slot(
                        at.getKey(),
                        at.getKey().plus(settings.slot()),
                        at.getKey().plus(blocked),
                        at.getValue().stream()
                                .sorted(preference(at.getKey(), byGuide))
                                .toList()))
                .toList();
    }

    /** Prefers the guide with the fewest skills, then the one with the fewest appointments that day. */
    private Comparator<DeskShift> preference(Instant start, Map<UUID, List<Taken>> taken) {
        LocalDate day = LocalDate.ofInstant(start, clock.getZone());
        return Comparator.comparingInt(DeskShift::skills)
                .thenComparingLong(shift -> taken.getOrDefault(shift.staff(), List.of()).stream()
                        .filter(other -> LocalDate.ofInstant(other.time().getStart(), clock.getZone())
                                .equals(day))
                        .count())
                .thenComparing(DeskShift::staff);
    }

    private static Stream<Instant> starts(SlotGrid grid, DeskShift shift, Interval open) {
        Interval onDuty = Interval.of(shift.from(), shift.to());
        if (!onDuty.overlaps(open)) {
            return Stream.of();
        }
        Interval bookable = onDuty.intersection(open);
        return grid.starts(bookable.getStart(), bookable.getEnd()).stream();
    }

    private List<Interval> openTimes(String location, LocalDate first, LocalDate last) {
        return directory.openSpans(location, first, last).entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .map(span -> Interval.of(
                                day.getKey()
                                        .atTime(span.opens())
                                        .atZone(clock.getZone())
                                        .toInstant(),
                                day.getKey()
                                        .atTime(span.closes())
                                        .atZone(clock.getZone())
                                        .toInstant())))
                .toList();
    }
}
