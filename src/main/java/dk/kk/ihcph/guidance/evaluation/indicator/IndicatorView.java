package dk.kk.ihcph.guidance.evaluation.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's figure of a period, with what it is compared with.
 *
 * @param cells the same by a dimension; none where nothing was asked for
 */
@Schema(name = "Indicator", description = "An indicator over a period")
public record IndicatorView(
        @JsonUnwrapped IndicatorDefinition indicator,
        @JsonUnwrapped Period period,
        @Schema(description = "Only what was recorded by then counts. It may lie some seconds back") Instant asOf,
        IndicatorFigure figure,
        @JsonUnwrapped Comparison comparison,
        @Schema(description = "Dimension of the cells; absent without `by`", examples = "month", maxLength = 20)
                @Nullable
                String by,
        @Schema(description = "Figure of each group; empty without `by`", maxItems = 600) List<Cell> cells) {

    /** The period of a figure. */
    @Schema(hidden = true)
    public record Period(LocalDate from, LocalDate to) {}

    /** The figures beside the figure of the period. */
    @Schema(hidden = true)
    public record Comparison(
            @Schema(description = "Figure of the pilot; absent if there is none") @Nullable BaselineComparison baseline,
            @Schema(description = "Target that applies on the last day of the period; absent if there is none")
                    @Nullable
                    TargetComparison target,
            @Schema(description = "The same period of the year before") EarlierFigure lastYear) {}

    /** A figure of reference and the difference to it. */
    @Schema(hidden = true)
    public record Difference(
            @Schema(description = "Value of the reference, in the unit of the indicator") BigDecimal reference,
            @Schema(description = "Value minus reference; absent if there is no value") @Nullable BigDecimal difference,
            @Schema(
                            description =
                                    "Difference in per cent of the reference, with one decimal; absent if there is no value, or if "
                                            + "the reference is 0")
                    @Nullable
                    BigDecimal differencePercent) {}

    /** The pilot's figure. */
    @Schema(name = "IndicatorBaseline", description = "Figure of the pilot, and the difference from it")
    public record BaselineComparison(
            @Schema(
                            description = "Code of the baseline, as in /baselines",
                            examples = "CONSULTATIONS_PER_MONTH",
                            maxLength = 100)
                    String indicator,
            @Schema(description = "Code of the budget note that states it", examples = "KF042", maxLength = 20)
                    String budgetNote,
            Bilingual period,
            @Schema(description = "Whether the value is rounded") boolean approximate,
            @JsonUnwrapped Difference comparison) {}

    /** The target in force. */
    @Schema(name = "IndicatorTargetComparison", description = "A target, and the difference from it")
    public record TargetComparison(
            @Schema(
                            description = "Decision that sets the target",
                            examples = "KFU 12-03-2026, punkt 4",
                            maxLength = 300)
                    String decision,
            @Schema(description = "Whether the value is at least as good as the target; absent if there is no value")
                    @Nullable
                    Boolean reached,
            @JsonUnwrapped Difference comparison) {}

    /** The figure of the year before. */
    @Schema(name = "IndicatorLastYear", description = "The same period of the year before, and the difference from it")
    public record EarlierFigure(
            @JsonUnwrapped Period period,
            IndicatorFigure figure,
            @Schema(
                            description =
                                    "Value minus that of the year before; absent if either is missing, or if records begin more than "
                                            + "31 days after the start of that period")
                    @Nullable
                    BigDecimal difference) {}

    /** The figure of one part of the period, or of one group. */
    @Schema(name = "IndicatorCell", description = "The figure of one group")
    public record Cell(
            @Schema(
                            description =
                                    "The group: a year (2026), quarter (2026-Q1), month (2026-01) or code; UNKNOWN if nobody "
                                            + "recorded it",
                            examples = "2026-01",
                            maxLength = 50)
                    String group,
            Bilingual label,
            @JsonUnwrapped Period period,
            IndicatorFigure figure) {

        Cell withFigure(IndicatorFigure other) {
            return new Cell(group, label, period, other);
        }
    }

    /** Returns the same without figures that rest on fewer than five, and without those that tell of them. */
    public IndicatorView withoutSmallCells() {
        return SmallFigures.hiddenIn(this);
    }

    /** The definition of an indicator. */
    @Schema(name = "IndicatorDefinition", description = "The definition of an indicator")
    public record IndicatorDefinition(
            @JsonUnwrapped Named name,
            IndicatorUnit unit,
            Direction direction,
            @Schema(description = "Whether the figures of months add up to those of quarters and years")
                    boolean additive,
            @Schema(description = "Meaning of the numerator") Quantity numerator,
            @Schema(description = "Meaning of the denominator; absent for counts") @Nullable Quantity denominator,
            @Schema(description = "Dimensions that `by` accepts", examples = "[\"year\", \"month\"]", maxItems = 9)
                    List<@Size(max = 20) String> dimensions) {}

    /** The name of an indicator, and its meaning. */
    @Schema(hidden = true)
    public record Named(Indicator code, Bilingual title, Bilingual definition) {}

    /** A counted quantity with the addresses of its records. */
    @Schema(name = "IndicatorQuantity", description = "A quantity that an indicator counts")
    public record Quantity(
            Bilingual label,
            @Schema(
                            description = "Addresses that list the records",
                            examples = "[\"/api/v1/events?status=COMPLETED\"]",
                            maxItems = 12)
                    List<@Size(max = 300) String> links) {}
}
