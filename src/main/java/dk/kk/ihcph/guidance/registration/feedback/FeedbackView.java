package dk.kk.ihcph.guidance.registration.feedback;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The feedback of all participants of an event. */
@Schema(name = "EventFeedback", description = "What the participants of an event got out of it, together")
record FeedbackView(
        UUID event,
        @Schema(description = "Answers", examples = "18", minimum = "0", maximum = "30000") int answers,
        @Schema(
                        description =
                                "Registrations that can answer: those that came, or, where nobody was checked in, those that"
                                        + " were confirmed",
                        examples = "31",
                        minimum = "0",
                        maximum = "30000")
                int invited,
        @Schema(description = "Answers of those invited", examples = "0.5806", minimum = "0", maximum = "1") @Nullable
                Double responseRate,
        @Schema(
                        description = "Did it help to settle in, 1 to 5: the mean; absent without answers",
                        examples = "4.2",
                        minimum = "1",
                        maximum = "5")
                @Nullable
                Double meanSettlingIn,
        @Schema(description = "Answers 1, 2, 3, 4 and 5", examples = "[0, 1, 2, 7, 8]", minItems = 5, maxItems = 5)
                List<Integer> settlingIn,
        @Schema(description = "What they got out of it, most named first", maxItems = 20) List<Outcome> outcomes,
        @Schema(
                        description =
                                "In their own words, 200 at most and in no order; only for coordinators of the event's"
                                        + " administrations, which is noted in the audit trail",
                        maxItems = 200)
                @Nullable
                List<@Size(max = 1000) String> texts) {

    @Schema(name = "FeedbackOutcomeCount", description = "How many named an outcome")
    record Outcome(
            FeedbackOutcome outcome,
            @Schema(description = "Answers that name it", examples = "9", minimum = "0", maximum = "30000")
                    int answers) {}
}
