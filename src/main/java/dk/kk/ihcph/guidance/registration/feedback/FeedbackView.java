package dk.kk.ihcph.guidance.registration.feedback;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The feedback of all participants of an event. */
@Schema(name = "EventFeedback", description = "The feedback of all participants of an event")
record FeedbackView(
        UUID event,
        @Schema(minimum = "0", maximum = "30000") int answers,
        @Schema(
                        description =
                                "Registrations that can give feedback: those that came or, if nobody was checked in, those that were confirmed",
                        minimum = "0",
                        maximum = "30000")
                int invited,
        @Schema(description = "answers / invited; absent if invited is 0", minimum = "0", maximum = "1") @Nullable
                Double responseRate,
        @Schema(
                        description =
                                "Mean answer to whether the event helped to settle in, 1 to 5; absent without answers",
                        minimum = "1",
                        maximum = "5")
                @Nullable
                Double meanSettlingIn,
        @Schema(
                        description = "Number of answers 1, 2, 3, 4 and 5",
                        examples = "[0, 1, 2, 7, 8]",
                        minItems = 5,
                        maxItems = 5)
                List<Integer> settlingIn,
        @Schema(maxItems = 20) List<Outcome> outcomes,
        @Schema(
                        description =
                                "Up to 200 comments in random order; only for coordinators of the administrations of the event, which the audit trail notes",
                        maxItems = 200)
                @Nullable
                List<@Size(max = 1000) String> comments) {

    @Schema(name = "FeedbackOutcomeCount", description = "The number of answers that name a benefit")
    record Outcome(
            FeedbackOutcome outcome,
            @Schema(description = "Answers that name the benefit", minimum = "0", maximum = "30000") int answers) {}
}
