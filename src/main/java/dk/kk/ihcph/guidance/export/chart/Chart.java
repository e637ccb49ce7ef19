package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A chart, told by its data.
 *
 * @param categories the labels along the chart, such as months, topics or scores
 * @param series each with one value for each category
 * @param references baseline, target or budget; the chart says how the newest value deviates from them
 */
public record Chart(
        Kind kind,
        Heading heading,
        List<Bilingual> categories,
        Axis axis,
        List<Series> series,
        List<ReferenceLine> references,
        @Nullable Mark mark) {

    /** The kinds of charts. */
    public enum Kind {
        /** A line for each series over time; each value stands in the middle of its category. */
        LINE,
        /** Lines that grow over the year from 0; each value stands at the end of its category. */
        RUNNING_TOTAL,
        /** Horizontal bars, which leave room for long labels. */
        BARS,
        /** Upright bars, for time and other short labels. */
        COLUMNS,
        /** Upright bars side by side, for the shares of scores. */
        DISTRIBUTION,
        /** A small chart with a line for each series, all with the same scale. */
        SMALL_LINES,
        /** A small chart with upright bars for each series, all with the same scale. */
        SMALL_COLUMNS
    }

    public Chart {
        series.stream()
                .filter(one -> one.values().size() != categories.size())
                .findFirst()
                .ifPresent(one -> {
                    throw new IllegalArgumentException(one.name().en() + " has "
                            + one.values().size() + " values for " + categories.size() + " categories");
                });
    }

    /** Returns the chart as an SVG image. Its ids differ from those of charts of other data on the same page. */
    public String svg(Locale language) {
        return svg(language, "chart-" + Integer.toHexString(new Sentences(this, language).fingerprint()));
    }

    /** Returns the chart as an SVG image whose ids begin with the given one. */
    public String svg(Locale language, String id) {
        return Sheet.of(this, language, id, false);
    }

    /** Returns the chart as an SVG image whose letters are outlines, for renderers without fonts. */
    public String outlined(Locale language, String id) {
        return Sheet.of(this, language, id, true);
    }

    /** Returns the whole chart in words, for readers who do not see it. */
    public String description(Locale language) {
        return new Sentences(this, language).description();
    }

    /** Returns the data in words, for those who see them otherwise than as this chart. */
    public String descriptionOfData(Locale language) {
        return new Sentences(this, language).descriptionOfData();
    }

    /** Returns the data as a table, a row for each category, with the name of the chart. */
    public Table table() {
        return ChartTable.of(this);
    }
}
