package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.TargetGroup;
import dk.kk.ihcph.guidance.consultation.statistics.DeskTimes;
import dk.kk.ihcph.guidance.consultation.statistics.Minutes;
import dk.kk.ihcph.guidance.evaluation.CostFigures;
import dk.kk.ihcph.guidance.evaluation.UnitCostService;
import dk.kk.ihcph.guidance.evaluation.indicator.TimeParts.TimePart;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures an indicator over periods, and over the groups of one period. */
@ApplicationScoped
class Measures {
    private static final BigDecimal MEDIAN = new BigDecimal("0.5");
    private static final BigDecimal PERCENTILE_90 = new BigDecimal("0.9");

    private final IndicatorRepository records;
    private final DeskTimes times;
    private final CoverageMeasure coverage;
    private final UnitCostService costs;
    private final Clock clock;

    Measures(
            IndicatorRepository records,
            DeskTimes times,
            CoverageMeasure coverage,
            UnitCostService costs,
            Clock clock) {
        this.records = records;
        this.times = times;
        this.coverage = coverage;
        this.costs = costs;
        this.clock = clock;
    }

    /**
     * Measures periods, then the parts of the first one, in their order.
     */
    List<Measured> of(Indicator indicator, List<LocalPeriod> periods, List<TimePart> parts) {
        return of(
                indicator,
                Stream.concat(periods.stream(), parts.stream().map(TimePart::period))
                        .toList());
    }

    /** Measures periods, in their order. */
    private List<Measured> of(Indicator indicator, List<LocalPeriod> periods) {
        if (indicator.isTime()) {
            return times(indicator, periods, DeskTimes.Group.ALL).stream()
                    .map(groups -> groups.getOrDefault("", Measured.nothing(indicator)))
                    .toList();
        }
        if (indicator == Indicator.DESK_HOURS_COVERED) {
            return coverage.of(periods, EnumSet.allOf(Administration.class));
        }
        if (CostMeasure.unit(indicator).isPresent()) {
            List<CostFigures> figures = costs.spentIn(periods);
            List<Measured> measured = figures.stream()
                    .map(one -> CostMeasure.of(indicator, one, null))
                    .toList();
            return indicator == Indicator.COST_OUTSIDE_TARGET_GROUP ? outside(measured, periods) : measured;
        }
        return records(indicator, periods, null).stream()
                .map(groups -> groups.getOrDefault("", Measured.nothing(indicator)))
                .toList();
    }

    private List<Measured> outside(List<Measured> perConsultation, List<LocalPeriod> periods) {
        List<Map<String, Measured>> groups = records(Indicator.CONSULTATIONS, periods, IndicatorDimension.TARGET_GROUP);
        return IntStream.range(0, periods.size())
                .mapToObj(at -> CostMeasure.outside(
                        perConsultation.get(at),
                        groups.get(at).getOrDefault(TargetGroup.NO.name(), Measured.nothing(Indicator.CONSULTATIONS))))
                .toList();
    }

    /** Measures the groups of a period, by their codes. */
    Map<String, Measured> ofGroups(Indicator indicator, LocalPeriod period, IndicatorDimension by) {
        if (indicator.isTime()) {
            return times(indicator, List.of(period), DeskTimes.Group.valueOf(by.name()))
                    .get(0);
        }
        if (indicator == Indicator.DESK_HOURS_COVERED) {
            return everyAdministration(
                    one -> coverage.of(List.of(period), Set.of(one)).get(0));
        }
        if (CostMeasure.unit(indicator).isPresent()) {
            CostFigures figures = costs.spentIn(List.of(period)).get(0);
            return everyAdministration(one -> CostMeasure.of(indicator, figures, one));
        }
        Map<String, Measured> groups = records(indicator, List.of(period), by).get(0);
        if (by != IndicatorDimension.OUTCOME) {
            return groups;
        }
        BigDecimal answers = of(indicator, List.of(period)).get(0).denominator();
        groups.replaceAll((code, measured) -> measured.dividedBy(answers));
        return groups;
    }

    private static Map<String, Measured> everyAdministration(Function<Administration, Measured> measure) {
        return Arrays.stream(Administration.values())
                .collect(Collectors.toMap(Enum::name, measure, (one, other) -> one, LinkedHashMap::new));
    }

    private List<Map<String, Measured>> records(
            Indicator indicator, List<LocalPeriod> periods, @Nullable IndicatorDimension by) {
        RecordQuery query = RecordQuery.of(indicator, by);
        if (query == null) {
            throw new IllegalStateException("Nothing measures " + indicator);
        }
        List<Map<String, Measured>> found = records.measure(query, periods, by, clock.getZone());
        if (indicator == Indicator.CONSULTATIONS_PER_MONTH) {
            for (int at = 0; at < periods.size(); at++) {
                BigDecimal months = months(periods.get(at));
                if (by == null) {
                    found.get(at).putIfAbsent("", Measured.nothing(indicator));
                }
                found.get(at).replaceAll((code, measured) -> measured.dividedBy(months));
            }
        }
        return found;
    }

    private List<Map<String, Measured>> times(Indicator indicator, List<LocalPeriod> periods, DeskTimes.Group by) {
        DeskTimes.Figure figure =
                indicator == Indicator.WAITING_TIME ? DeskTimes.Figure.WAITING : DeskTimes.Figure.SERVICE;
        return times.of(figure, periods, by).stream()
                .map(groups -> groups.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                group -> time(group.getValue()),
                                (one, other) -> one,
                                LinkedHashMap::new)))
                .<Map<String, Measured>>map(groups -> groups)
                .toList();
    }

    private static Measured time(Minutes minutes) {
        return new Measured(
                minutes.percentile(MEDIAN),
                null,
                BigDecimal.ZERO,
                minutes.percentile(PERCENTILE_90),
                null,
                minutes.count(),
                List.of(minutes.count()));
    }

    /** Returns the months of a period. A month that it covers in part counts by its days. */
    private static BigDecimal months(LocalPeriod period) {
        BigDecimal months = BigDecimal.ZERO;
        for (TimePart part : TimeParts.of(period, IndicatorDimension.MONTH)) {
            LocalDate from = part.period().from();
            long days = ChronoUnit.DAYS.between(from, part.period().to());
            months = months.add(BigDecimal.valueOf(days)
                    .divide(BigDecimal.valueOf(YearMonth.from(from).lengthOfMonth()), MathContext.DECIMAL128));
        }
        return months;
    }
}
