package dk.kk.ihcph.guidance.evaluation.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.SmallCells;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what it rests on.
 *
 * @param people counts of persons that the value tells of; none of them may be 1 to 4 where it is published
 * @param hidden whether it is withheld because it rests on fewer than five, or would tell of such a figure
 */
@Schema(name = "IndicatorFigure", description = "A figure")
public record IndicatorFigure(
        @Schema(
                        description =
                                "Value in the unit of the indicator, rounded half up; absent if the denominator is 0, or if the "
                                        + "figure is hidden")
                @Nullable
                BigDecimal value,
        @JsonUnwrapped Parts parts,
        @Schema(description = "A second value: the 90th percentile of a median, or the full cost of a direct cost")
                @Nullable
                Further further,
        @Schema(
                        description = "Number of answers 1, 2, 3, 4 and 5; only for scores",
                        examples = "[0, 1, 2, 7, 8]",
                        maxItems = 5)
                @Nullable
                List<Integer> distribution,
        @Schema(
                        description =
                                "Number of records behind the figure, such as consultations, events, answers or hours; absent if "
                                        + "the figure is hidden",
                        minimum = "0")
                @Nullable
                Long restsOn,
        @JsonIgnore @Schema(hidden = true) List<Long> people,
        @Schema(description = "Reasons why the figure can still change", maxItems = 5) Set<Provisional> provisional,
        @Schema(
                        description =
                                "Whether the figure is withheld because it rests on one to four people, or reveals such a figure")
                boolean hidden) {

    /** The parts of the value. */
    @Schema(hidden = true)
    public record Parts(
            @Nullable BigDecimal numerator,
            @Schema(description = "Denominator; absent for counts") @Nullable BigDecimal denominator,
            @Schema(description = "Lowest possible value, if something is unknown") @Nullable BigDecimal lowest,
            @Schema(description = "Highest possible value, if something is unknown", examples = "1020") @Nullable
                    BigDecimal highest,
            @JsonIgnore @Schema(hidden = true) long uncertain) {
        static final Parts NONE = new Parts(null, null, null, null, 0);

        /** Returns the parts without the bounds where they rest on one to four persons. */
        Parts withoutSmallBounds() {
            return SmallCells.isSmall(uncertain) ? new Parts(numerator, denominator, null, null, uncertain) : this;
        }
    }

    /** A second value. */
    @Schema(name = "IndicatorFurther", description = "A second value, in the same unit")
    public record Further(Bilingual label, BigDecimal value) {}

    private static final int PARTS_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Bilingual PERCENTILE = new Bilingual("90-procentfraktil", "90th percentile");
    private static final Bilingual FULL_COST = new Bilingual("Fuld udgift", "Full cost");

    static IndicatorFigure of(Indicator indicator, Measured measured, Set<Provisional> provisional) {
        BigDecimal uncertain = measured.uncertain();
        boolean bounded = uncertain.signum() != 0 && measured.numerator() != null;
        BigDecimal whole =
                measured.denominator() == null ? null : measured.denominator().add(uncertain);
        return new IndicatorFigure(
                value(indicator, measured.numerator(), measured.denominator()),
                new Parts(
                        shown(measured.numerator()),
                        shown(measured.denominator()),
                        bounded ? value(indicator, measured.numerator(), whole) : null,
                        bounded
                                ? value(
                                        indicator,
                                        Objects.requireNonNull(measured.numerator())
                                                .add(uncertain),
                                        whole)
                                : null,
                        uncertain.longValue()),
                measured.further() == null
                        ? null
                        : new Further(
                                indicator.isTime() ? PERCENTILE : FULL_COST, rounded(indicator, measured.further())),
                measured.distribution(),
                measured.records(),
                measured.people(),
                provisional,
                false);
    }

    private static @Nullable BigDecimal value(
            Indicator indicator, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null
                || (denominator == null ? indicator.formula().denominator() != null : denominator.signum() == 0)) {
            return null;
        }
        BigDecimal scaled = indicator.unit() == IndicatorUnit.PERCENT ? numerator.multiply(HUNDRED) : numerator;
        return denominator == null
                ? rounded(indicator, scaled)
                : scaled.divide(denominator, indicator.unit().decimals(), RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(Indicator indicator, BigDecimal value) {
        return value.setScale(indicator.unit().decimals(), RoundingMode.HALF_UP);
    }

    /** Returns a part of the value with at most four decimals. */
    private static @Nullable BigDecimal shown(@Nullable BigDecimal part) {
        if (part == null) {
            return null;
        }
        BigDecimal exact = part.setScale(PARTS_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    boolean tellsOfFew() {
        return people.stream().anyMatch(SmallCells::isSmall);
    }

    /**
     * Returns the figure without bounds that rest on one to four persons, and without a distribution with such a count:
     * mean and sum would tell of it.
     */
    IndicatorFigure withoutSmallCounts() {
        return new IndicatorFigure(
                value,
                parts.withoutSmallBounds(),
                further,
                distribution == null || SmallCells.isSmall(distribution) ? null : distribution,
                restsOn,
                people,
                provisional,
                hidden);
    }

    /** Returns a figure that shows nothing but that it is hidden. */
    IndicatorFigure withheld() {
        return new IndicatorFigure(null, Parts.NONE, null, null, null, List.of(), provisional, true);
    }
}
