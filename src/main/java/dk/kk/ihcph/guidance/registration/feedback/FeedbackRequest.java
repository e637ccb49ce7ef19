package dk.kk.ihcph.guidance.registration.feedback;

import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The feedback of one participant. */
@Schema(name = "FeedbackRequest", description = "Feedback of a participant, stored without the registration")
record FeedbackRequest(
        @Schema(description = "Did the event help you settle in? From 1, not at all, to 5, very much")
                @NotNull
                @Min(1)
                @Max(5)
                Integer settlingIn,
        @Schema(
                        description = "Benefits of the event. Labels in /code-lists/feedback-outcomes",
                        examples = "[\"JOB_AND_CAREER\", \"MET_OTHERS\"]")
                @Nullable
                @Size(max = 12)
                List<@NotNull FeedbackOutcome> outcomes,
        @Schema(
                        description = "Comment without names. CPR numbers are refused",
                        examples = "Now I know which associations there are.")
                @Nullable
                @Size(max = 1000)
                @PlainText
                String comment) {
    Set<FeedbackOutcome> distinctOutcomes() {
        return new TreeSet<>(Objects.requireNonNullElse(outcomes, List.of()));
    }
}
