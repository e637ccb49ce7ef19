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
 * @param shift the shift it is, once it is one
 */
public record Duty(
        @Nullable UUID shift, UUID staff, String location, ShiftActivity activity, Instant startsAt, Instant endsAt) {

    /** Elapsed time, whatever the clocks on the wall did meanwhile. */
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

    /** The local day on which its last moment lies: work until midnight is no work on the day after. */
    public LocalDate lastDay(ZoneId zone) {
        return LocalDate.ofInstant(endsAt.minusMillis(1), zone);
    }
}
