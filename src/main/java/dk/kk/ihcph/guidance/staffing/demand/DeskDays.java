package dk.kk.ihcph.guidance.staffing.demand;

import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.staffing.rule.Duty;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Days at a location's desk. Each opening begins with an empty desk and those who waited at the door. Nobody relieves a guide
 * who has a break: the guides have it one after the other around the middle of the day, so that one is missing then. Where
 * the location closes in between, they have their breaks meanwhile.
 */
final class DeskDays {
    private static final int MINUTES_AN_HOUR = 60;
    /** Breaks take at most this share of the day; where it is too short for one after the other, several are missing. */
    private static final double DAY_WITH_BREAKS = 0.5;
    /** The number of guides follows from the breaks, and the breaks from the number of guides. */
    private static final int ROUNDS = 4;

    private final ExpectedDemand expected;
    private final DeskLine line;
    private final int breakMinutes;
    private final Map<Planned, Map<OpenHour.OfWeek, DeskLine.Experience>> known = new HashMap<>();

    DeskDays(ExpectedDemand expected, int targetMinutes, int breakMinutes) {
        this.expected = expected;
        this.line = expected.line(targetMinutes);
        this.breakMinutes = breakMinutes;
    }

    /**
     * The guides planned on a day.
     *
     * @param guides at the desk in each minute of each opening
     * @param people on duty over the day, each of whom has a break
     */
    record Planned(DayOfWeek weekday, List<OpenSpan> openings, List<List<Integer>> guides, int people) {

        /** Counts who is on duty at the location on the day. */
        static Planned of(LocalDate day, List<OpenSpan> openings, Collection<Duty> duties, ZoneId zone) {
            List<Duty> today = duties.stream()
                    .filter(duty -> !duty.firstDay(zone).isAfter(day)
                            && !duty.lastDay(zone).isBefore(day))
                    .toList();
            long people = today.stream().map(Duty::staff).distinct().count();
            return new Planned(
                    day.getDayOfWeek(),
                    openings,
                    openings.stream()
                            .map(span ->
                                    guides(day.atTime(span.opens()).atZone(zone).toInstant(), minutes(span), today))
                            .toList(),
                    (int) people);
        }

        private static List<Integer> guides(Instant opens, int minutes, List<Duty> duties) {
            List<Integer> guides = new ArrayList<>();
            for (int minute = 0; minute < minutes; minute++) {
                Instant from = opens.plus(minute, ChronoUnit.MINUTES);
                Instant to = from.plusSeconds(1);
                guides.add((int)
                        duties.stream().filter(duty -> duty.overlaps(from, to)).count());
            }
            return guides;
        }

        private static int minutes(OpenSpan span) {
            return (int) Math.max(1, ChronoUnit.MINUTES.between(span.opens(), span.closes()));
        }
    }

    /** The guides that an hour needs, and what its citizens experience with them. */
    record Need(int guides, DeskLine.Experience experience) {}

    /** The part of a clock hour in which the location is open. */
    private record Part(OpenHour.OfWeek hour, int from, int minutes, double arrivalsPerMinute) {}

    /** An opening of the day, hour by hour. */
    private record Opening(List<Part> parts, double atTheDoor, double load) {
        int minutes() {
            Part last = parts.get(parts.size() - 1);
            return last.from + last.minutes;
        }
    }

    /** Joins the openings of several days of a weekday. */
    static List<OpenSpan> union(Collection<OpenSpan> openings) {
        List<OpenSpan> union = new ArrayList<>();
        openings.stream().sorted(Comparator.comparing(OpenSpan::opens)).forEach(span -> {
            OpenSpan last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last == null || last.closes().isBefore(span.opens())) {
                union.add(span);
            } else if (last.closes().isBefore(span.closes())) {
                union.set(union.size() - 1, new OpenSpan(last.opens(), span.closes()));
            }
        });
        return union;
    }

    /** What the citizens of each hour of a planned day experience. */
    Map<OpenHour.OfWeek, DeskLine.Experience> experience(Planned planned) {
        return known.computeIfAbsent(planned, this::follow);
    }

    private Map<OpenHour.OfWeek, DeskLine.Experience> follow(Planned planned) {
        Map<OpenHour.OfWeek, DeskLine.Experience> experience = new HashMap<>();
        for (int i = 0; i < planned.openings.size(); i++) {
            Opening opening = opening(planned.weekday, planned.openings.get(i));
            List<Integer> atDesk = planned.guides.get(i);
            int[] onBreak = onBreak(planned.openings.size(), opening.minutes(), planned.people);
            DeskLine.Guides guides = minute -> minute < onBreak.length
                    ? Math.max(0, atDesk.get(Math.min(minute, atDesk.size() - 1)) - onBreak[minute])
                    : atDesk.get(atDesk.size() - 1);
            DeskLine.State state = line.open(opening.atTheDoor, opening.load);
            for (Part part : opening.parts) {
                experience
                        .computeIfAbsent(part.hour, hour -> new DeskLine.Experience())
                        .add(pass(opening, part, state, guides, true));
            }
        }
        return experience;
    }

    /** The smallest numbers of guides, hour by hour, with which this share of each hour's citizens is called in time. */
    Map<OpenHour.OfWeek, Need> needs(DayOfWeek weekday, List<OpenSpan> openings, double share) {
        Map<OpenHour.OfWeek, Need> needs = new HashMap<>();
        for (OpenSpan span : openings) {
            Opening opening = opening(weekday, span);
            int people = 0;
            Map<OpenHour.OfWeek, Need> found = Map.of();
            for (int round = 0; round < ROUNDS; round++) {
                found = needs(opening, onBreak(openings.size(), opening.minutes(), people), share);
                int most = found.values().stream().mapToInt(Need::guides).max().orElse(0);
                if (most <= people) {
                    break;
                }
                people = most;
            }
            needs.putAll(found);
        }
        return needs;
    }

    private Map<OpenHour.OfWeek, Need> needs(Opening opening, int[] onBreak, double share) {
        Map<OpenHour.OfWeek, Need> needs = new HashMap<>();
        DeskLine.State state = line.open(opening.atTheDoor, opening.load);
        for (Part part : opening.parts) {
            int guides = 1;
            while (pass(opening, part, state.copy(), without(onBreak, guides), false)
                            .shareWithin()
                    < share) {
                guides++;
            }
            needs.put(part.hour, new Need(guides, pass(opening, part, state, without(onBreak, guides), true)));
        }
        return needs;
    }

    private static DeskLine.Guides without(int[] onBreak, int guides) {
        return minute -> minute < onBreak.length ? Math.max(0, guides - onBreak[minute]) : guides;
    }

    private DeskLine.Experience pass(
            Opening opening, Part part, DeskLine.State state, DeskLine.Guides guides, boolean means) {
        DeskLine.Experience experience = new DeskLine.Experience();
        if (part.from == 0 && opening.atTheDoor > 0) {
            experience.add(line.atTheDoor(state, opening.atTheDoor, guides));
        }
        experience.add(line.pass(state, part.from, part.minutes, part.arrivalsPerMinute, guides, means));
        return experience;
    }

    private Opening opening(DayOfWeek weekday, OpenSpan span) {
        List<Part> parts = new ArrayList<>();
        double atTheDoor = 0;
        double load = 0;
        int from = 0;
        for (LocalTime begin = span.opens(); begin.isBefore(span.closes()); ) {
            LocalTime next = begin.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            LocalTime end = next.equals(LocalTime.MIDNIGHT) || next.isAfter(span.closes()) ? span.closes() : next;
            OpenHour.OfWeek hour = new OpenHour.OfWeek(weekday, begin.getHour());
            int minutes = (int) Math.max(1, ChronoUnit.MINUTES.between(begin, end));
            double perMinute = expected.arrivalsPerHour(hour) / MINUTES_AN_HOUR;
            load = Math.max(load, perMinute * expected.serviceMinutes());
            if (parts.isEmpty()) {
                double share = expected.atTheDoor().value();
                atTheDoor = share * perMinute * minutes;
                perMinute *= 1 - share;
            }
            parts.add(new Part(hour, from, minutes, perMinute));
            from += minutes;
            begin = end;
        }
        return new Opening(parts, atTheDoor, load);
    }

    /** The number of guides on a break in each minute of an opening. */
    private int[] onBreak(int openings, int minutes, int people) {
        int[] onBreak = new int[minutes];
        double breaks = (double) people * breakMinutes;
        if (breaks > 0 && openings == 1) {
            int atOnce = (int) Math.ceil(breaks / (DAY_WITH_BREAKS * minutes));
            int first = (int) Math.round((minutes - breaks / atOnce) / 2);
            int last = (int) Math.min(minutes, first + Math.round(breaks / atOnce));
            Arrays.fill(onBreak, first, last, atOnce);
        }
        return onBreak;
    }
}
