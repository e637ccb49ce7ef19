package dk.kk.ihcph.guidance.consultation;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The beginning and the length of a consultation. */
@Embeddable
@Schema(hidden = true)
record TimeServed(
        @Schema(
                        description = "When it began; of one not yet begun, when the citizen was called",
                        examples = "2026-01-05T09:12:00Z")
                Instant startedAt,
        @Schema(description = "How long it took in minutes; absent where nobody noted it", examples = "8") @Nullable
                Integer durationMinutes) {
    private static final int LONGEST_MINUTES = 480;

    /** Reads a request. Guides log at the end: eight minutes that are logged now began eight minutes ago. */
    static TimeServed of(ConsultationRequest request, Instant now) {
        Instant end = request.endedAt() == null ? now : request.endedAt();
        Integer minutes = request.durationMinutes();
        return corrected(request, minutes == null ? end : end.minus(Duration.ofMinutes(minutes)));
    }

    /** Reads a correction of a consultation that began then. */
    static TimeServed corrected(ConsultationRequest request, Instant known) {
        Instant start = request.startedAt() == null ? known : request.startedAt();
        Instant end = request.endedAt();
        return new TimeServed(
                start,
                end == null
                        ? request.durationMinutes()
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
