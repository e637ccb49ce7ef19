package dk.kk.ihcph.guidance.staffing.publication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.http.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a refused publication, for the contract. {@code Refused} carries the flaws to the problem document. */
@Schema(
        name = "SchedulePublicationProblem",
        description = "A problem document (RFC 9457) that names the flaws of the schedule as data")
record PublicationProblem(
        @JsonUnwrapped Problem problem,
        @Schema(
                        description = "Gaps in the coverage in order of time, then broken rules; only with the code"
                                + " `SHIFT_RULES_BROKEN`",
                        maxItems = PublicationOutcome.MOST)
                @Nullable
                List<ScheduleFlaw> flaws) {
    static final String FLAWS = "flaws";
}
