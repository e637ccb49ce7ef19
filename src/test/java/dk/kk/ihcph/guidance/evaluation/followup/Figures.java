package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.evaluation.indicator.Direction;
import dk.kk.ihcph.guidance.evaluation.indicator.Indicator;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorFigure;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorUnit;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorView;
import dk.kk.ihcph.guidance.evaluation.indicator.Provisional;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an indicator's figure, as it would be computed. */
final class Figures {
    private static final Set<IndicatorUnit> COUNTS =
            Set.of(IndicatorUnit.CONSULTATIONS, IndicatorUnit.PERSONS, IndicatorUnit.EVENTS);
    private static final IndicatorView.Period PERIOD =
            new IndicatorView.Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));

    private final Indicator indicator;
    private @Nullable BigDecimal value;
    private @Nullable BigDecimal numerator;
    private @Nullable BigDecimal denominator;
    private @Nullable BigDecimal lowest;
    private @Nullable BigDecimal highest;
    private @Nullable BigDecimal further;
    private @Nullable Long restsOn;
    private List<Long> people = List.of(100L);
    private final EnumSet<Provisional> provisional = EnumSet.noneOf(Provisional.class);
    private boolean hidden;
    private @Nullable BigDecimal baseline;
    private boolean approximate;
    private @Nullable BigDecimal target;

    private Figures(Indicator indicator) {
        this.indicator = indicator;
    }

    static Figures of(Indicator indicator, @Nullable String value) {
        Figures figures = new Figures(indicator);
        figures.value = value == null ? null : new BigDecimal(value);
        figures.restsOn = value == null ? null : 100L;
        return figures;
    }

    static Figures hidden(Indicator indicator) {
        Figures figures = of(indicator, null);
        figures.hidden = true;
        return figures;
    }

    Figures numerator(String counted) {
        numerator = new BigDecimal(counted);
        return this;
    }

    Figures among(String all) {
        denominator = new BigDecimal(all);
        return this;
    }

    Figures between(String least, String most) {
        lowest = new BigDecimal(least);
        highest = new BigDecimal(most);
        return this;
    }

    Figures further(String second) {
        further = new BigDecimal(second);
        return this;
    }

    Figures restingOn(long records) {
        restsOn = records;
        return this;
    }

    Figures tellingOf(long persons) {
        people = List.of(persons);
        return this;
    }

    Figures provisional(Provisional... reasons) {
        provisional.addAll(List.of(reasons));
        return this;
    }

    Figures pilot(String figure) {
        baseline = new BigDecimal(figure);
        return this;
    }

    Figures aboutPilot(String figure) {
        approximate = true;
        return pilot(figure);
    }

    Figures target(String figure) {
        target = new BigDecimal(figure);
        return this;
    }

    IndicatorView view() {
        return new IndicatorView(
                new IndicatorView.IndicatorDefinition(
                        new IndicatorView.Named(indicator, indicator.label(), indicator.definition()),
                        indicator.unit(),
                        indicator.direction(),
                        true,
                        new IndicatorView.Quantity(new Bilingual("noget", "something"), List.of()),
                        COUNTS.contains(indicator.unit())
                                ? null
                                : new IndicatorView.Quantity(new Bilingual("andet", "other"), List.of()),
                        List.of()),
                PERIOD,
                Instant.parse("2026-11-30T09:00:00Z"),
                figure(),
                new IndicatorView.Comparison(
                        baseline == null
                                ? null
                                : new IndicatorView.BaselineComparison(
                                        indicator.name(),
                                        "KF042",
                                        new Bilingual("Pilotperioden", "The pilot"),
                                        approximate,
                                        difference(baseline)),
                        target == null
                                ? null
                                : new IndicatorView.TargetComparison(
                                        "KFU 12-03-2026, punkt 4", reached(target), difference(target)),
                        new IndicatorView.EarlierFigure(PERIOD, figure(), null)),
                null,
                List.of());
    }

    private IndicatorFigure figure() {
        return new IndicatorFigure(
                value,
                new IndicatorFigure.Parts(numerator, denominator, lowest, highest, 0),
                further == null
                        ? null
                        : new IndicatorFigure.Further(new Bilingual("Noget andet", "Something else"), further),
                null,
                restsOn,
                people,
                provisional,
                hidden);
    }

    private @Nullable Boolean reached(BigDecimal reference) {
        if (value == null) {
            return null;
        }
        int compared = value.compareTo(reference);
        return indicator.direction() == Direction.LESS_IS_BETTER ? compared <= 0 : compared >= 0;
    }

    private IndicatorView.Difference difference(BigDecimal reference) {
        BigDecimal difference = value == null ? null : value.subtract(reference);
        return new IndicatorView.Difference(
                reference,
                difference,
                difference == null || reference.signum() == 0
                        ? null
                        : difference.movePointRight(2).divide(reference, 1, RoundingMode.HALF_UP));
    }
}
