package dk.kk.ihcph.guidance.staffing.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of work of one person, standing or planned, half-open.
 *
 * @param shift the shift that it is, or null for a new one
 */
public record Duty(
        @Nullable UUID shift, UUID staff, String location, ShiftActivity activity, Instant startsAt, Instant endsAt) {

    /** The elapsed time, which a change of the clocks does not alter. */
    public Duration duration() {
        return Duration.between(startsAt, endsAt);
    }

    public boolean overlaps(Instant from, Instant to) {
        return startsAt.isBefore(to) && from.isBefore(endsAt);
    }

    /** The local day on which it begins. */
    public LocalDate firstDay(ZoneId zone) {
        return LocalDate.ofInstant(startsAt, zone);
    }

    /** The local day of its last moment: work until midnight does not touch the next day. */
    public LocalDate lastDay(ZoneId zone) {
        return LocalDate.ofInstant(endsAt.minusMillis(1), zone);
    }
}
