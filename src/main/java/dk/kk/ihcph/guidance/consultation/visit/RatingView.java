package dk.kk.ihcph.guidance.consultation.visit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rating, as its citizen gave it. */
@Schema(name = "Rating", description = "A rating, as its citizen gave it")
public record RatingView(
        @JsonIgnore UUID visit,
        @Schema(description = "1 (not at all) to 5 (very much)", examples = "5", minimum = "1", maximum = "5")
                int score,
        @Schema(description = "Free text", maxLength = 1000) @Nullable String comment,
        @Schema(description = "When it was given", examples = "2026-01-05T10:12:00Z") Instant ratedAt) {

    static RatingView of(Rating rating) {
        return new RatingView(rating.visit(), rating.score(), rating.comment(), rating.ratedAt());
    }
}
