package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.export.chart.Drawing.Anchor;
import dk.kk.ihcph.guidance.export.chart.Drawing.Ink;
import java.util.List;
import java.util.stream.IntStream;

/** The labels below a plot. Of many, only every second, third ... one is written, so that they do not overlap. */
final class CategoryLabels {
    private static final List<Integer> INTERVALS = List.of(1, 2, 3, 4, 6, 12, 24, 60, 120);
    private static final int MOST_LINES = 4;
    /** What is left free at the edges of the sheet. */
    private static final double EDGE = 4;

    private final Sheet sheet;
    private final Area area;
    private final List<String> labels;
    private final boolean all;

    /** @param all whether every label is written, broken into lines as it must be */
    CategoryLabels(Sheet sheet, Area area, boolean all) {
        this.sheet = sheet;
        this.area = area;
        this.labels = sheet.chart.categories().stream().map(sheet.words::in).toList();
        this.all = all;
    }

    void draw() {
        int interval = all ? 1 : interval();
        double width = interval * area.slot() - 6;
        int lines = 1;
        for (int i = 0; i < labels.size(); i += interval) {
            List<String> label = Ink.TEXT.wrapped(labels.get(i), width, MOST_LINES);
            double x = area.x(i + 0.5);
            if (interval > 1) {
                sheet.drawing.line(x, area.bottom(), x, area.bottom() + 5, Drawing.Stroke.ZERO);
            }
            double half = label.stream().mapToDouble(Ink.TEXT::width).max().orElse(0) / 2;
            double inside = Math.min(Math.max(x, half + EDGE), Drawing.WIDTH - EDGE - half);
            sheet.drawing.lines(label, inside, area.bottom() + 22, Ink.TEXT.at(Anchor.MIDDLE));
            lines = Math.max(lines, label.size());
        }
        sheet.skip(10 + lines * Ink.TEXT.lineHeight());
        String name = sheet.words.in(sheet.chart.axis().categories());
        sheet.drawing.text(name, area.x(area.categories() / 2.0), sheet.used() + 14, Ink.LABEL.at(Anchor.MIDDLE));
        sheet.skip(14 + 6);
    }

    /** Returns the smallest interval at which no word is broken. */
    private int interval() {
        return INTERVALS.stream()
                .filter(interval -> IntStream.range(0, labels.size())
                        .filter(i -> i % interval == 0)
                        .mapToDouble(i -> widestWord(labels.get(i)))
                        .allMatch(width -> width <= interval * area.slot() - 6))
                .findFirst()
                .orElse(INTERVALS.get(INTERVALS.size() - 1));
    }

    private static double widestWord(String label) {
        return List.of(label.split("\\s")).stream()
                .mapToDouble(Ink.TEXT::width)
                .max()
                .orElse(0);
    }
}
