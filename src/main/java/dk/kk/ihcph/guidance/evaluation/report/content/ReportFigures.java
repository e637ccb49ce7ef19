package dk.kk.ihcph.guidance.evaluation.report.content;

import dk.kk.ihcph.guidance.budget.status.StatusService;
import dk.kk.ihcph.guidance.evaluation.followup.FollowUpService;
import dk.kk.ihcph.guidance.evaluation.followup.FollowUpView;
import dk.kk.ihcph.guidance.evaluation.indicator.Indicator;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorService;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorView;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Computes the figures of a report. */
@ApplicationScoped
public class ReportFigures {
    /** Longer periods are divided by years, whose tables can still be read. */
    private static final int MOST_MONTHS = 24;

    private final IndicatorService indicators;
    private final FollowUpService followUps;
    private final StatusService statuses;
    private final Clock clock;
    private final String software;

    ReportFigures(
            IndicatorService indicators,
            FollowUpService followUps,
            StatusService statuses,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String software) {
        this.indicators = indicators;
        this.followUps = followUps;
        this.statuses = statuses;
        this.clock = clock;
        this.software = software;
    }

    /** The figures of a report: all of them, and without those that tell of fewer than five. */
    public record Computation(ReportContent.Origin origin, Figures whole, Figures withoutSmallCells) {}

    /** The indicators, each once, and the rows of the follow-up; no rows where the report has none. */
    public record Figures(List<ReportIndicator> indicators, List<ReportContent.FollowedRow> followUp) {
        static Figures of(List<List<IndicatorView>> views, Optional<FollowUpView> followUp) {
            return new Figures(
                    views.stream().map(ReportIndicators::of).toList(),
                    followUp.map(FollowedRows::of).orElse(List.of()));
        }
    }

    public Computation compute(String note, LocalPeriod period, Collection<ReportSection> sections) {
        // Both are read before the figures, so that the report claims no more than it counts.
        ReportContent.Origin origin = new ReportContent.Origin(
                statuses.latestCompleteInstant(), clock.instant().truncatedTo(ChronoUnit.SECONDS), software);
        Optional<FollowUpView> followUp =
                sections.contains(ReportSection.FOLLOW_UP) ? Optional.of(followUps.of(note, period)) : Optional.empty();
        List<List<IndicatorView>> views = asked(period, sections, followUp).entrySet().stream()
                .map(entry -> entry.getValue().stream()
                        .map(by -> indicators.compute(entry.getKey(), period, by))
                        .toList())
                .toList();
        return new Computation(
                origin,
                Figures.of(views, followUp),
                Figures.of(
                        views.stream()
                                .map(divided -> divided.stream()
                                        .map(IndicatorView::withoutSmallCells)
                                        .toList())
                                .toList(),
                        followUp.map(FollowUpView::withoutSmallCells)));
    }

    /** Returns each indicator of the report with the dimensions by which it is divided. */
    private static Map<Indicator, Set<IndicatorDimension>> asked(
            LocalPeriod period, Collection<ReportSection> sections, Optional<FollowUpView> followUp) {
        Map<Indicator, Set<IndicatorDimension>> asked = new EnumMap<>(Indicator.class);
        for (ReportSection section : sections) {
            section.indicators()
                    .forEach(indicator -> asked.computeIfAbsent(indicator, none -> EnumSet.of(ofTime(period))));
            section.divisions()
                    .forEach(division -> asked.computeIfAbsent(division.indicator(), none -> EnumSet.of(ofTime(period)))
                            .add(division.by()));
        }
        followUp.stream()
                .flatMap(rows -> rows.rows().stream())
                .flatMap(row -> row.indicators().stream())
                .map(followed -> followed.indicator().indicator().name().code())
                .forEach(indicator -> asked.computeIfAbsent(indicator, none -> EnumSet.of(ofTime(period))));
        return asked;
    }

    private static IndicatorDimension ofTime(LocalPeriod period) {
        return ChronoUnit.MONTHS.between(period.from(), period.to()) <= MOST_MONTHS
                ? IndicatorDimension.MONTH
                : IndicatorDimension.YEAR;
    }
}
