package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.export.chart.Drawing.Ink;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The sheet on which a chart is drawn from top to bottom: heading, plot, notes. */
final class Sheet {
    static final double LEFT = 24;
    static final double RIGHT = Drawing.WIDTH - 24;
    private static final double TITLE_GAP = 8;
    private static final double PLOT_GAP = 18;
    private static final int MOST_LINES = 6;

    final Chart chart;
    final Drawing drawing;
    final Sentences words;
    /** How far the sheet is used. */
    private double used = 16;

    private Sheet(Chart chart, Drawing drawing, Sentences words) {
        this.chart = chart;
        this.drawing = drawing;
        this.words = words;
    }

    static String of(Chart chart, Locale language, String id, boolean outlined) {
        Sheet sheet = new Sheet(chart, new Drawing(outlined), new Sentences(chart, language));
        sheet.paragraph(sheet.words.title(), Ink.TITLE);
        sheet.skip(TITLE_GAP - 4);
        sheet.paragraph(sheet.words.subtitle(), Ink.TEXT);
        sheet.words.deviations().forEach(sentence -> sheet.paragraph(sentence, Ink.LEAD));
        sheet.skip(PLOT_GAP);
        sheet.plot();
        sheet.skip(TITLE_GAP);
        sheet.words.notes().forEach(note -> sheet.paragraph(note, Ink.TEXT));
        sheet.skip(PLOT_GAP);
        return sheet.drawing.svg(id, sheet.used, language, sheet.words.title(), sheet.words.description());
    }

    private void plot() {
        if (values().findAny().isEmpty()) {
            skip(60);
            drawing.text(words.in(Sentences.noFigures()), Drawing.WIDTH / 2, used, Ink.LEAD.at(Drawing.Anchor.MIDDLE));
            skip(60);
            return;
        }
        switch (chart.kind()) {
            case BARS -> new BarPlot(this).draw();
            case SMALL_LINES, SMALL_COLUMNS -> new SmallPlots(this).draw();
            default -> new UprightPlot(this).draw();
        }
    }

    /** All values that are drawn, without the references. */
    Stream<BigDecimal> values() {
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .map(Value::amount)
                .flatMap(Stream::ofNullable);
    }

    Scale scale(int intervals) {
        return Scale.holding(
                Stream.concat(values(), chart.references().stream().map(ReferenceLine::value))
                        .toList(),
                intervals);
    }

    /** Writes a text in as many lines as it needs. */
    private void paragraph(String text, Ink ink) {
        if (text.isBlank()) {
            return;
        }
        List<String> lines = ink.wrapped(text, RIGHT - LEFT, MOST_LINES);
        drawing.lines(lines, LEFT, used + ink.size(), ink);
        skip(lines.size() * ink.lineHeight());
    }

    /** Names the series above the plot, each with its look; in one line if they fit. */
    void legend(List<Entry> entries) {
        double x = LEFT;
        for (Entry entry : entries) {
            double width = Swatch.WIDTH + 8 + Ink.LABEL.width(entry.name()) + 24;
            if (x > LEFT && x + width > RIGHT) {
                x = LEFT;
                skip(22);
            }
            entry.swatch().draw(drawing, x, used + 8);
            List<String> lines = Ink.LABEL.wrapped(entry.name(), RIGHT - x - Swatch.WIDTH - 8, 1);
            drawing.lines(lines, x + Swatch.WIDTH + 8, used + 13, Ink.LABEL);
            x += width;
        }
        if (!entries.isEmpty()) {
            skip(30);
        }
    }

    /** A name and the look that it stands for. */
    record Entry(String name, Swatch swatch) {}

    String unit() {
        return words.in(chart.axis().unit());
    }

    String referenceName(ReferenceLine reference) {
        return words.in(reference.name()) + ": " + words.value(reference.value());
    }

    double used() {
        return used;
    }

    void skip(double height) {
        used += height;
    }
}
