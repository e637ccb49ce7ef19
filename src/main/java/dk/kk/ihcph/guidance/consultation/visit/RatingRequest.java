package dk.kk.ihcph.guidance.consultation.visit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A citizen's answer to the one question: did the visit help you? */
@Schema(name = "RatingRequest", description = "A rating: how much did the visit help you?", examples = "{\"score\": 5}")
public record RatingRequest(
        @Schema(description = "How much the visit helped: 1 (not at all) to 5 (very much)", examples = "5")
                @NotNull
                @Min(1)
                @Max(5)
                Integer score,
        @Schema(description = "Comment, without names and personal numbers", examples = "I know now whom to ask.")
                @Size(min = 1, max = 1000)
                @Nullable
                String comment) {}
