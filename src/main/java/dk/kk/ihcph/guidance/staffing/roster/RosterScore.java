package dk.kk.ihcph.guidance.staffing.roster;

import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The quality of a roster; each part counts only where those before it are equal. */
@Schema(
        name = "RosterScore",
        description =
                "How good a roster is: never positive in its first three parts, and better when higher. Each part counts"
                        + " only where those before it are equal")
public record RosterScore(
        @Schema(description = "Hard rules broken, as a negative number; 0 when none is", examples = "0") long hard,
        @Schema(description = "Minutes not covered, as a negative number", examples = "-360") long coverage,
        @Schema(description = "Standing shifts handed to another person, as a negative number", examples = "0")
                long moves,
        @Schema(description = "The weighted minutes of the soft constraints", examples = "-12400") long soft)
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
