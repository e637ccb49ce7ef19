package dk.kk.ihcph.guidance.evaluation.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The people who drafted and froze a report. */
@Embeddable
@Schema(hidden = true)
record Signed(
        @Schema(examples = "KFF Coordinator", maxLength = 255) @Column(updatable = false) String createdBy,
        @Column(updatable = false) Instant createdAt,
        @Schema(
                        description = "Name of the user who froze it; absent for a draft",
                        examples = "BIF Controller",
                        maxLength = 255)
                @Nullable
                String frozenBy,
        @Schema(description = "Time of the freezing; absent for a draft") @Nullable Instant frozenAt) {

    /** Returns the current instant in whole milliseconds, so that it is written alike wherever it is kept. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static Signed created(String by, Instant at) {
        return new Signed(by, at, null, null);
    }

    Signed frozen(String by, Instant at) {
        return new Signed(createdBy, createdAt, by, at);
    }
}
