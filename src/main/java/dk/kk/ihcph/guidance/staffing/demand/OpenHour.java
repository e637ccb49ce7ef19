package dk.kk.ihcph.guidance.staffing.demand;

import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The part of a clock hour of a day in which a location is open: all of it, as a rule. */
record OpenHour(OfWeek hour, Instant from, Instant to) {

    /** An hour of the week, by its local beginning. */
    record OfWeek(DayOfWeek weekday, int hour) implements Comparable<OfWeek> {
        @Override
        public int compareTo(OfWeek other) {
            int byDay = weekday.compareTo(other.weekday);
            return byDay == 0 ? Integer.compare(hour, other.hour) : byDay;
        }
    }

    Duration duration() {
        return Duration.between(from, to);
    }

    /** Returns the open hours of these days, without an hour that the clocks skip. */
    static List<OpenHour> of(Map<LocalDate, List<OpenSpan>> open, ZoneId zone) {
        List<OpenHour> hours = new ArrayList<>();
        open.forEach((day, spans) -> spans.forEach(span -> {
            for (LocalTime begin = span.opens(); begin.isBefore(span.closes()); ) {
                LocalTime next = begin.truncatedTo(ChronoUnit.HOURS).plusHours(1);
                LocalTime end = next.equals(LocalTime.MIDNIGHT) || next.isAfter(span.closes()) ? span.closes() : next;
                OpenHour hour = new OpenHour(
                        new OfWeek(day.getDayOfWeek(), begin.getHour()),
                        day.atTime(begin).atZone(zone).toInstant(),
                        day.atTime(end).atZone(zone).toInstant());
                if (hour.from.isBefore(hour.to)) {
                    hours.add(hour);
                }
                begin = end;
            }
        }));
        return hours;
    }
}
