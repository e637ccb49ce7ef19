package dk.kk.ihcph.guidance.event.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A move of an event to another beginning, in local time: 17:00 stays 17:00 when daylight saving time begins or ends.
 */
record EventMove(Duration by, ZoneId zone) {
    static EventMove of(Instant from, Instant to, ZoneId zone) {
        return new EventMove(Duration.between(wall(from, zone), wall(to, zone)), zone);
    }

    Instant apply(Instant time) {
        return wall(time, zone).plus(by).atZone(zone).toInstant();
    }

    private static LocalDateTime wall(Instant time, ZoneId zone) {
        return time.atZone(zone).toLocalDateTime();
    }
}
