package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.evaluation.BaselineService.PilotValue;
import dk.kk.ihcph.guidance.evaluation.indicator.TimeParts.TimePart;
import dk.kk.ihcph.guidance.evaluation.target.Targets;
import dk.kk.ihcph.guidance.export.document.Document;
import dk.kk.ihcph.guidance.export.document.Format;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes indicators. Of a period that is not over, the days that have begun count, and the year before is compared over
 * the same days.
 */
@ApplicationScoped
public class IndicatorService {
    private static final int FIRST_DAYS = 31;
    /** The period and the year before stand before the parts. */
    private static final int WHOLE_PERIODS = 2;

    private final IndicatorRepository records;
    private final Measures measures;
    private final Awaited awaited;
    private final GroupLabels labels;
    private final IndicatorReferences references;
    private final Caller caller;
    private final Clock clock;

    IndicatorService(
            IndicatorRepository records,
            Measures measures,
            Awaited awaited,
            GroupLabels labels,
            IndicatorReferences references,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.measures = measures;
        this.awaited = awaited;
        this.labels = labels;
        this.references = references;
        this.caller = caller;
        this.clock = clock;
    }

    /** Returns the definition of every indicator, with the addresses of its records in this year. */
    List<IndicatorSummaryView> list() {
        LocalDate today = LocalDate.now(clock);
        LocalDate newYear = today.withDayOfYear(1);
        LocalPeriod year = new LocalPeriod(newYear, newYear.plusYears(1));
        Map<String, PilotValue> baselines = references.baselines();
        Map<String, Targets.InForce> targets = references.targets(today);
        return Arrays.stream(Indicator.values())
                .map(indicator -> new IndicatorSummaryView(
                        definition(indicator, year),
                        indicator.baseline() == null ? null : baselines.get(indicator.baseline()),
                        targets.get(indicator.name())))
                .toList();
    }

    /** Computes what the filter asks for, as the caller may see it. */
    IndicatorView get(String code, IndicatorFilter filter) {
        Indicator indicator = Indicator.of(code).orElseThrow(Refused::notFound);
        return get(indicator, filter.period(LocalDate.now(clock)), filter.dimension(indicator));
    }

    /** Returns the same as a document. A picture needs more than one value. */
    Document document(String code, IndicatorFilter filter, Format format) {
        IndicatorView view = get(code, filter);
        if (format == Format.SVG && IndicatorChart.of(view).isEmpty()) {
            throw Refused.invalidParameter(Violation.ofParameter(
                    "by",
                    "NO_CHART",
                    new Bilingual(
                            "skal angives: ét tal alene giver intet diagram",
                            "must be given: one figure is no chart")));
        }
        return IndicatorDocument.of(view);
    }

    /** Computes an indicator as the caller may see it: small cells are for those who may read the records. */
    public IndicatorView get(Indicator indicator, LocalPeriod period, @Nullable IndicatorDimension by) {
        IndicatorView view = compute(indicator, period, by);
        return caller.maySeeSmallCells() ? view : view.withoutSmallCells();
    }

    /**
     * Computes an indicator over a period that has begun, with all its figures; see {@link
     * IndicatorView#withoutSmallCells()}.
     */
    public IndicatorView compute(Indicator indicator, LocalPeriod period, @Nullable IndicatorDimension by) {
        LocalPeriod elapsed = elapsed(period);
        LocalPeriod before =
                new LocalPeriod(elapsed.from().minusYears(1), elapsed.to().minusYears(1));
        List<TimePart> parts = by != null && by.isOfTime() ? TimeParts.of(elapsed, by) : List.of();
        List<Measured> measured = measures.of(indicator, List.of(elapsed, before), parts);
        List<Set<Provisional>> provisional = awaited.of(
                indicator,
                Stream.concat(Stream.of(period, before), parts.stream().map(TimePart::period))
                        .toList());
        List<IndicatorFigure> figures = IntStream.range(0, measured.size())
                .mapToObj(at -> IndicatorFigure.of(indicator, measured.get(at), provisional.get(at)))
                .toList();
        IndicatorFigure figure = figures.get(0);
        IndicatorFigure earlier = figures.get(1);
        return new IndicatorView(
                definition(indicator, period),
                new IndicatorView.Period(period.from(), period.to()),
                records.asOf(),
                figure,
                references.of(
                        indicator,
                        period,
                        figure,
                        new IndicatorView.EarlierFigure(
                                new IndicatorView.Period(before.from(), before.to()),
                                earlier,
                                isRecorded(before) ? IndicatorReferences.difference(figure, earlier) : null)),
                by == null ? null : by.field(),
                by == null
                        ? List.of()
                        : by.isOfTime()
                                ? cells(parts, figures.subList(WHOLE_PERIODS, figures.size()))
                                : groups(indicator, elapsed, by));
    }

    /** Whether records begin before the period or in its first days: otherwise it would be compared with less than itself. */
    private boolean isRecorded(LocalPeriod period) {
        return records.firstDay()
                .map(first -> !first.isAfter(period.from().plusDays(FIRST_DAYS)))
                .orElse(false);
    }

    /** Returns the part of a period that has begun: today is the last day that counts. */
    private LocalPeriod elapsed(LocalPeriod period) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        return period.to().isAfter(tomorrow) ? new LocalPeriod(period.from(), tomorrow) : period;
    }

    private static List<IndicatorView.Cell> cells(List<TimePart> parts, List<IndicatorFigure> figures) {
        return IntStream.range(0, parts.size())
                .mapToObj(at -> cell(
                        parts.get(at).code(),
                        parts.get(at).label(),
                        parts.get(at).period(),
                        figures.get(at)))
                .toList();
    }

    private List<IndicatorView.Cell> groups(Indicator indicator, LocalPeriod period, IndicatorDimension by) {
        Function<String, Bilingual> label = labels.of(by);
        Set<Provisional> provisional = awaited.of(indicator, List.of(period)).get(0);
        return measures.ofGroups(indicator, period, by).entrySet().stream()
                .map(group -> cell(
                        group.getKey(),
                        label.apply(group.getKey()),
                        period,
                        IndicatorFigure.of(indicator, group.getValue(), provisional)))
                .toList();
    }

    private static IndicatorView.Cell cell(String group, Bilingual label, LocalPeriod period, IndicatorFigure figure) {
        return new IndicatorView.Cell(group, label, new IndicatorView.Period(period.from(), period.to()), figure);
    }

    IndicatorView.IndicatorDefinition definition(Indicator indicator, LocalPeriod period) {
        Counted denominator = indicator.formula().denominator();
        return new IndicatorView.IndicatorDefinition(
                new IndicatorView.Named(indicator, indicator.label(), indicator.definition()),
                indicator.unit(),
                indicator.direction(),
                indicator.formula().additive(),
                quantity(indicator.formula().numerator(), period),
                denominator == null ? null : quantity(denominator, period),
                indicator.dimensions().stream().map(IndicatorDimension::field).toList());
    }

    private IndicatorView.Quantity quantity(Counted counted, LocalPeriod period) {
        return new IndicatorView.Quantity(counted.label(), counted.links(period, clock.getZone()));
    }
}
