package dk.kk.ihcph.guidance.staffing.roster;

import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The quality of a roster; each part counts only where those before it are equal. */
@Schema(
        name = "RosterScore",
        description = "The score of a roster; higher is better. The first three parts are never positive, and each"
                + " part counts only if the parts before it are equal")
public record RosterScore(
        @Schema(description = "Number of broken hard rules, as a negative number", examples = "0") long hard,
        @Schema(description = "Uncovered minutes, as a negative number", examples = "-360") long coverage,
        @Schema(
                        description =
                                "Number of existing shifts that pass to another staff member, as a negative number",
                        examples = "0")
                long moves,
        @Schema(description = "Weighted minutes of the soft constraints", examples = "-12400") long soft)
        implements Comparable<RosterScore> {

    private static final Comparator<RosterScore> ORDER = Comparator.comparingLong(RosterScore::hard)
            .thenComparingLong(RosterScore::coverage)
            .thenComparingLong(RosterScore::moves)
            .thenComparingLong(RosterScore::soft);

    @Override
    public int compareTo(RosterScore other) {
        return ORDER.compare(this, other);
    }
}
