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
        @Schema(
                        description =
                                "What was recorded until then is counted. A replica of the database may answer: then it"
                                        + " lies some seconds back",
                        examples = "2026-11-30T08:15:00Z")
                Instant asOf,
        @Schema(description = "The figure of the whole period") IndicatorFigure figure,
        @JsonUnwrapped Comparison comparison,
        @Schema(description = "What the cells are divided by; absent without by", examples = "month", maxLength = 20)
                @Nullable
                String by,
        @Schema(description = "The figure of each part; empty without by", maxItems = 600) List<Cell> cells) {

    /** The period of a figure. */
    @Schema(hidden = true)
    public record Period(
            @Schema(description = "First local day", examples = "2026-01-01") LocalDate from,
            @Schema(description = "The local day after the last", examples = "2027-01-01") LocalDate to) {}

    /** The figures beside the figure of the period. */
    @Schema(hidden = true)
    public record Comparison(
            @Schema(description = "The pilot's figure; absent where the pilot gives none") @Nullable
                    BaselineComparison baseline,
            @Schema(description = "The target in force on the last day of the period; absent where there is none")
                    @Nullable
                    TargetComparison target,
            @Schema(description = "The same period of the year before") EarlierFigure lastYear) {}

    /** A figure of reference and the difference to it. */
    @Schema(hidden = true)
    public record Difference(
            @Schema(description = "The value compared with, in the indicator's unit", examples = "900.00")
                    BigDecimal reference,
            @Schema(
                            description =
                                    "The value less the reference, in the indicator's unit; absent where there is no"
                                            + " value",
                            examples = "-12.50")
                    @Nullable
                    BigDecimal difference,
            @Schema(
                            description =
                                    "The difference in per cent of the reference, one decimal; absent where there is no"
                                            + " value or the reference is 0",
                            examples = "-1.4")
                    @Nullable
                    BigDecimal differencePercent) {}

    /** The pilot's figure. */
    @Schema(name = "IndicatorBaseline", description = "The pilot's figure, and the difference to it")
    public record BaselineComparison(
            @Schema(description = "Code of /baselines", examples = "CONSULTATIONS_PER_MONTH", maxLength = 100)
                    String indicator,
            @Schema(description = "Code of the budget note that states it", examples = "KF042", maxLength = 20)
                    String budgetNoteCode,
            @Schema(description = "The period that it covers") Bilingual period,
            @Schema(description = "Whether the source rounds it or it follows from a quotient") boolean approximate,
            @JsonUnwrapped Difference comparison) {}

    /** The target in force. */
    @Schema(name = "IndicatorTargetComparison", description = "The target, and the difference to it")
    public record TargetComparison(
            @Schema(description = "The decision that sets it", examples = "KFU 12-03-2026, punkt 4", maxLength = 300)
                    String decision,
            @Schema(description = "Whether the value is at least as good as the target; absent where there is no value")
                    @Nullable
                    Boolean reached,
            @JsonUnwrapped Difference comparison) {}

    /** The figure of the year before. */
    @Schema(name = "IndicatorLastYear", description = "The same period of the year before, and the difference to it")
    public record EarlierFigure(
            @JsonUnwrapped Period period,
            IndicatorFigure figure,
            @Schema(
                            description =
                                    "The value less that of the year before; absent where either is missing, and where the records"
                                            + " begin more than 31 days after that period",
                            examples = "35.00")
                    @Nullable
                    BigDecimal difference) {}

    /** The figure of one part of the period, or of one group. */
    @Schema(name = "IndicatorCell", description = "The figure of one part")
    public record Cell(
            @Schema(
                            description =
                                    "The part: a year (2026), quarter (2026-Q1), month (2026-01) or code; UNKNOWN where"
                                            + " nobody noted it",
                            examples = "2026-01",
                            maxLength = 50)
                    String group,
            @Schema(description = "The part in words") Bilingual label,
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
    @Schema(name = "IndicatorDefinition", description = "What an indicator says")
    public record IndicatorDefinition(
            @JsonUnwrapped Named name,
            IndicatorUnit unit,
            Direction direction,
            @Schema(
                            description = "Whether the figures of months add up to those of quarters and years",
                            examples = "false")
                    boolean additive,
            @Schema(description = "What is counted") Quantity numerator,
            @Schema(description = "What that is divided by; absent where nothing is") @Nullable Quantity denominator,
            @Schema(description = "What by may be", examples = "[\"year\", \"month\"]", maxItems = 9)
                    List<@Size(max = 20) String> dimensions) {}

    /** The name of an indicator, and its meaning. */
    @Schema(hidden = true)
    public record Named(
            Indicator code,
            Bilingual title,
            @Schema(description = "The definition, in one sentence") Bilingual definition) {}

    /** A counted quantity with the addresses of its records. */
    @Schema(name = "IndicatorQuantity", description = "What an indicator counts, or is divided by")
    public record Quantity(
            Bilingual label,
            @Schema(
                            description = "Where the records are listed",
                            examples = "[\"/api/v1/events?status=COMPLETED\"]",
                            maxItems = 12)
                    List<@Size(max = 300) String> links) {}
}
