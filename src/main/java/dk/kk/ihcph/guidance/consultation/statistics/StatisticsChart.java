package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.consultation.statistics.StatisticsView.Cell;
import dk.kk.ihcph.guidance.export.chart.Axis;
import dk.kk.ihcph.guidance.export.chart.Chart;
import dk.kk.ihcph.guidance.export.chart.Heading;
import dk.kk.ihcph.guidance.export.chart.Series;
import dk.kk.ihcph.guidance.export.chart.Value;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The consultations of a period as a chart by one dimension or two. Time runs from left to right; other values are bars,
 * the largest first.
 *
 * @param subtitle what the chart covers
 * @param today the day of the figures; the period that contains it is provisional
 */
record StatisticsChart(
        StatisticsView view,
        List<StatisticsDimension> by,
        StatisticsLabels labels,
        Bilingual subtitle,
        LocalDate today) {
    static final int MOST_DIMENSIONS = 2;
    private static final int MOST_BARS = 25;
    private static final int MOST_LINES = 4;
    private static final int MOST_PANELS = 12;
    /** More columns are too thin to be told apart. */
    private static final int MOST_COLUMNS = 400;

    private static final Bilingual CONSULTATIONS = new Bilingual("vejledninger", "consultations");
    private static final Noun COUNTED = Noun.of("vejledning", "vejledninger", "consultation", "consultations");

    Chart chart() {
        StatisticsDimension along = along();
        StatisticsDimension across = by.size() == 1
                ? null
                : by.stream().filter(one -> one != along).findFirst().orElseThrow();
        List<@Nullable Object> categories = values(along, MOST_BARS);
        List<@Nullable Object> groups = across == null ? List.of() : values(across, MOST_PANELS);
        boolean fewGroups = groups.size() <= MOST_LINES;
        if (!along.isOfTime() && !fewGroups) {
            groups = groups.subList(0, MOST_LINES);
        }
        return new Chart(
                kind(along, categories.size(), across == null, fewGroups),
                heading(along, across, categories, groups),
                categories.stream().map(value -> labels.of(along, value)).toList(),
                new Axis(along.label(), CONSULTATIONS, 0),
                series(along, across, categories, groups),
                List.of(),
                null);
    }

    /** Returns the dimension along the axis: one of time where there is any, else the one with more values. */
    private StatisticsDimension along() {
        return by.stream().filter(StatisticsDimension::isOfTime).findFirst().orElseGet(() -> by.stream()
                .max(Comparator.comparingInt(one -> found(one).size()))
                .orElseThrow());
    }

    private static Chart.Kind kind(StatisticsDimension along, int categories, boolean single, boolean fewGroups) {
        if (!along.isOfTime()) {
            return Chart.Kind.BARS;
        }
        if (single) {
            return categories <= MOST_COLUMNS ? Chart.Kind.COLUMNS : Chart.Kind.LINE;
        }
        return fewGroups ? Chart.Kind.LINE : Chart.Kind.SMALL_LINES;
    }

    private List<@Nullable Object> values(StatisticsDimension dimension, int most) {
        if (dimension.isOfTime()) {
            LocalDate last = view.to().minusDays(1);
            return new ArrayList<>(StatisticsPeriods.of(
                    dimension,
                    view.from(),
                    last.isAfter(today) && !today.isBefore(view.from()) ? today : last,
                    found(dimension).stream().filter(Objects::nonNull).toList()));
        }
        Map<Optional<Object>, Long> counts = new HashMap<>();
        view.items().forEach(cell -> counts.merge(group(cell, dimension), cell.count(), Long::sum));
        return found(dimension).stream()
                .sorted(Comparator.comparing(
                        (@Nullable Object value) -> -counts.getOrDefault(Optional.ofNullable(value), 0L)))
                .limit(most)
                .toList();
    }

    private List<@Nullable Object> found(StatisticsDimension dimension) {
        return view.items().stream()
                .map(cell -> cell.group().value(dimension))
                .distinct()
                .toList();
    }

    private static Optional<Object> group(Cell cell, StatisticsDimension dimension) {
        return Optional.ofNullable(cell.group().value(dimension));
    }

    private List<Series> series(
            StatisticsDimension along,
            @Nullable StatisticsDimension across,
            List<@Nullable Object> categories,
            List<@Nullable Object> groups) {
        Map<List<Optional<Object>>, Long> counts = new HashMap<>();
        view.items()
                .forEach(cell -> counts.merge(
                        across == null ? List.of(group(cell, along)) : List.of(group(cell, along), group(cell, across)),
                        cell.count(),
                        Long::sum));
        if (across == null) {
            return List.of(Series.of(
                    0,
                    CONSULTATIONS.asSentence(),
                    categories.stream()
                            .map(category -> value(along, category, counts.get(List.of(Optional.ofNullable(category)))))
                            .toList()));
        }
        List<Series> series = new ArrayList<>();
        for (Object group : groups) {
            series.add(Series.of(
                    series.size(),
                    labels.of(across, group),
                    categories.stream()
                            .map(category -> value(
                                    along,
                                    category,
                                    counts.get(List.of(Optional.ofNullable(category), Optional.ofNullable(group)))))
                            .toList()));
        }
        return series;
    }

    /** An absent cell is one without consultations, unless cells are hidden: then nobody can tell. */
    private Value value(StatisticsDimension along, @Nullable Object category, @Nullable Long count) {
        if (count == null && view.hidden() > 0) {
            return Value.missing();
        }
        BigDecimal amount = BigDecimal.valueOf(count == null ? 0 : count);
        return category != null && isOpen(along, category) ? Value.provisional(amount) : Value.of(amount);
    }

    /** Returns whether the period is not over, so that consultations are still to come. */
    private boolean isOpen(StatisticsDimension along, Object period) {
        return along.isOfTime()
                && along != StatisticsDimension.HOUR
                && today.isBefore(view.to())
                && period.equals(StatisticsPeriods.holding(along, today));
    }

    private Heading heading(
            StatisticsDimension along,
            @Nullable StatisticsDimension across,
            List<@Nullable Object> categories,
            List<@Nullable Object> groups) {
        Bilingual dimensions = across == null
                ? along.label()
                : new Bilingual("%s og %s", "%s and %s").with(across.label(), along.label());
        return new Heading(
                new Bilingual("Vejledninger efter %s", "Consultations by %s").with(dimensions),
                subtitle,
                largest(),
                Stream.of(
                                hidden(),
                                left(along, categories),
                                across == null ? Optional.<Bilingual>empty() : left(across, groups),
                                topics(),
                                cut(along))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Bilingual largest() {
        return view.items().stream()
                .max(Comparator.comparingLong(Cell::count))
                .map(cell -> new Bilingual("Flest: %s (%s).", "Most: %s (%s).")
                        .with(
                                by.stream()
                                        .map(dimension -> labels.of(
                                                dimension, cell.group().value(dimension)))
                                        .toList(),
                                COUNTED.count(cell.count())))
                .orElse(new Bilingual("Ingen vejledninger.", "No consultations."));
    }

    private Optional<Bilingual> hidden() {
        return view.hidden() == 0 ? Optional.empty() : Optional.of(Heading.noteOfHidden(view.hidden()));
    }

    /** Says how many values are not drawn, because there are too many. */
    private Optional<Bilingual> left(StatisticsDimension dimension, List<@Nullable Object> drawn) {
        int all = found(dimension).size();
        return dimension.isOfTime() || drawn.size() >= all
                ? Optional.empty()
                : Optional.of(new Bilingual(
                                "De %s største af %s er tegnet (%s); tabellen har alle.",
                                "The %s largest of %s are drawn (%s); the table has all.")
                        .with(drawn.size(), all, dimension.label()));
    }

    private Optional<Bilingual> topics() {
        return by.contains(StatisticsDimension.TOPIC)
                ? Optional.of(new Bilingual(
                        "En vejledning tæller en gang for hvert af sine emner.",
                        "A consultation counts once for each of its topics."))
                : Optional.empty();
    }

    /** Says that the first or the last period of the chart is only part of a month, quarter or year. */
    private Optional<Bilingual> cut(StatisticsDimension along) {
        if (!along.isOfTime() || along == StatisticsDimension.HOUR || along == StatisticsDimension.DAY) {
            return Optional.empty();
        }
        boolean first = StatisticsPeriods.holding(along, view.from().minusDays(1))
                .equals(StatisticsPeriods.holding(along, view.from()));
        boolean last = StatisticsPeriods.holding(along, view.to().minusDays(1))
                .equals(StatisticsPeriods.holding(along, view.to()));
        return first || last
                ? Optional.of(new Bilingual(
                                "Første eller sidste %s er ikke talt med i sin helhed.",
                                "The first or the last %s is not counted in full.")
                        .with(along.label()))
                : Optional.empty();
    }
}
