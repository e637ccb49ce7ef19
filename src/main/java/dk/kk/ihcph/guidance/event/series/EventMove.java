package dk.kk.ihcph.guidance.event.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** From one beginning to another, by the clock on the wall: what was at five stays at five across a change of time. */
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
