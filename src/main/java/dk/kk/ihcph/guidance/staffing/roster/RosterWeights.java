package dk.kk.ihcph.guidance.staffing.roster;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The weights of the soft constraints. A missing weight is the default; 0 leaves the constraint out. */
@Schema(
        name = "RosterWeights",
        description = "How much each soft constraint counts against the others; what is left out counts as by default")
public record RosterWeights(
        @Schema(description = "Per hour without a wanted language (default 20)", examples = "20")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer languages,
        @Schema(description = "Per hour without a wanted topic (default 10)", examples = "10")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer topics,
        @Schema(description = "Per squared hour beyond the fair share of a location (default 2)", examples = "2")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer locations,
        @Schema(description = "Per squared hour beyond the fair share of late days (default 2)", examples = "2")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer lateDays,
        @Schema(description = "Per squared hour beyond what the annual norm gives a person (default 5)", examples = "5")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer norm,
        @Schema(
                        description = "Per hour on an avoided weekday, and gained on a preferred one (default 5)",
                        examples = "5")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer wishes) {

    static final int MOST = 1000;
    public static final RosterWeights DEFAULT = new RosterWeights(null, null, null, null, null, null);

    /** The weight of one hour, or of one squared hour; 1 for constraints without a weight. */
    public int of(RosterConstraint constraint) {
        return switch (constraint) {
            case LANGUAGES -> given(languages, 20);
            case TOPICS -> given(topics, 10);
            case FAIR_LOCATIONS -> given(locations, 2);
            case FAIR_LATE_DAYS -> given(lateDays, 2);
            case NORM_BALANCE -> given(norm, 5);
            case WISHES -> given(wishes, 5);
            default -> 1;
        };
    }

    private static int given(@Nullable Integer weight, int otherwise) {
        return weight == null ? otherwise : weight;
    }
}
