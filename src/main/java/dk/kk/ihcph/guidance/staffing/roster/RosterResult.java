package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.staffing.roster.RosterSolver.Best;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How far the search has come. */
@Embeddable
@Schema(hidden = true)
record RosterResult(
        @Schema(description = "Score of the best roster so far") @JdbcTypeCode(SqlTypes.JSON) @Nullable
                RosterScore score,
        @Schema(description = "Number of slots to fill", examples = "32", minimum = "0") int slots,
        @Schema(description = "Number of slots that are filled", examples = "32", minimum = "0") int assigned,
        @Schema(description = "Scores during the search, in order", maxItems = 1000) @JdbcTypeCode(SqlTypes.JSON)
                List<Improvement> progress) {

    @Schema(name = "RosterImprovement", description = "The score of the best roster after a number of seconds")
    record Improvement(@Schema(examples = "4", minimum = "0") int seconds, RosterScore score) {}

    boolean isWorseThan(Best best) {
        return score == null || best.score().compareTo(score) > 0;
    }

    RosterResult improve(Best best, int seconds) {
        return new RosterResult(
                best.score(),
                slots,
                best.assignments().size(),
                Stream.concat(progress.stream(), Stream.of(new Improvement(seconds, best.score())))
                        .toList());
    }
}
