package dk.kk.ihcph.guidance.consultation.visit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rating, as its citizen gave it. */
@Schema(name = "Rating", description = "A citizen's rating of a visit")
public record RatingView(
        @JsonIgnore UUID visit,
        @Schema(
                        description = "How much the visit helped: 1 (not at all) to 5 (very much)",
                        examples = "5",
                        minimum = "1",
                        maximum = "5")
                int score,
        @Schema(description = "Comment of the citizen; absent if there is none, and once erased", maxLength = 1000)
                @Nullable
                String comment,
        Instant ratedAt) {

    static RatingView of(Rating rating) {
        return new RatingView(rating.visit(), rating.score(), rating.comment(), rating.ratedAt());
    }
}
