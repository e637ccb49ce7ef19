package dk.kk.ihcph.guidance.consultation;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The beginning and the length of a consultation.
 *
 * @param startedAt null only in a request that leaves it out, until it is settled
 */
@Embeddable
@Schema(hidden = true)
public record TimeServed(
        @Schema(
                        description =
                                "Beginning, not in the future; default: now less the duration. Before it begins, the instant"
                                        + " of the call")
                Instant startedAt,
        @Schema(description = "Duration in whole minutes; absent if unknown", examples = "8")
                @Min(0)
                @Max(480)
                @Nullable
                Integer durationMinutes) {
    private static final int LONGEST_MINUTES = 480;

    /**
     * Settles what was logged. Guides log at the end: eight minutes that are logged now began eight minutes ago.
     *
     * @param end null where the log gives none
     */
    TimeServed settled(@Nullable Instant end, Instant now) {
        Instant last = Objects.requireNonNullElse(end, now);
        return corrected(end, durationMinutes == null ? last : last.minus(Duration.ofMinutes(durationMinutes)));
    }

    /** Settles a correction of a consultation that began at the known instant. */
    TimeServed corrected(@Nullable Instant end, Instant known) {
        Instant start = Objects.requireNonNullElse(startedAt, known);
        return new TimeServed(
                start,
                end == null
                        ? durationMinutes
                        : Integer.valueOf(
                                Math.toIntExact(Duration.between(start, end).toMinutes())));
    }

    static TimeServed from(Instant start) {
        return new TimeServed(start, null);
    }

    /** Rounds the measured time to whole minutes, at most as many as the log can hold. */
    TimeServed lasting(Duration measured) {
        return new TimeServed(startedAt, (int) Math.min(LONGEST_MINUTES, Math.round(measured.toSeconds() / 60.0)));
    }
}
