package dk.kk.ihcph.guidance.staffing.roster;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The weights of the soft constraints. A missing weight is the default; 0 leaves the constraint out. */
@Schema(name = "RosterWeights", description = "Weights of the soft constraints; fields left out have their defaults")
public record RosterWeights(
        @Schema(
                        description = "Per hour in which nobody at a desk speaks a wanted language; default: 20",
                        examples = "20")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer languages,
        @Schema(description = "Per hour in which nobody at a desk knows a wanted topic; default: 10", examples = "10")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer topics,
        @Schema(
                        description =
                                "Per hour beyond the fair share of a location, times the relative excess; default: 40",
                        examples = "40")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer locations,
        @Schema(
                        description =
                                "Per hour beyond the fair share of late days, times the relative excess; default: 40",
                        examples = "40")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer lateDays,
        @Schema(
                        description =
                                "Per hour beyond the annual norm of a staff member, times the relative excess; default: 100",
                        examples = "100")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer norm,
        @Schema(description = "Per hour beyond what the allocations pay; default: 20", examples = "20")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer fundedHours,
        @Schema(description = "Per hour on an avoided day, and gained on a preferred day; default: 5", examples = "5")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer wishes,
        @Schema(
                        description =
                                "Per day by which a run of working days is shorter or longer than preferred; default: 10",
                        examples = "10")
                @Min(0)
                @Max(RosterWeights.MOST)
                @Nullable
                Integer daysInARow) {

    static final int MOST = 1000;
    public static final RosterWeights DEFAULT = new RosterWeights(null, null, null, null, null, null, null, null);

    /** The weight of one hour; 1 for constraints without a weight. */
    public int of(RosterConstraint constraint) {
        return switch (constraint) {
            case LANGUAGES -> given(languages, 20);
            case TOPICS -> given(topics, 10);
            case FAIR_LOCATIONS -> given(locations, 40);
            case FAIR_LATE_DAYS -> given(lateDays, 40);
            case NORM_BALANCE -> given(norm, 100);
            case OVER_FUNDED_HOURS -> given(fundedHours, 20);
            case WISHES -> given(wishes, 5);
            case DAYS_IN_A_ROW -> given(daysInARow, 10);
            default -> 1;
        };
    }

    private static int given(@Nullable Integer weight, int otherwise) {
        return weight == null ? otherwise : weight;
    }
}
