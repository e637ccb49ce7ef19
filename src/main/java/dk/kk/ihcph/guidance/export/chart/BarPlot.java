package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.chart.Drawing.Anchor;
import dk.kk.ihcph.guidance.export.chart.Drawing.Ink;
import dk.kk.ihcph.guidance.export.chart.Drawing.Stroke;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.List;

/** Draws horizontal bars, with long labels to their left and values at their ends. */
final class BarPlot {
    private static final double WIDEST_LABEL = 300;
    private static final double BAR = 20;
    private static final double THIN_BAR = 16;
    private static final double GAP = 10;
    private static final int INTERVALS = 4;
    private static final int MOST_LINES = 3;

    private final Sheet sheet;
    private final Chart chart;
    private final Drawing drawing;
    private final Sentences words;
    private final double bar;

    BarPlot(Sheet sheet) {
        this.sheet = sheet;
        this.chart = sheet.chart;
        this.drawing = sheet.drawing;
        this.words = sheet.words;
        this.bar = chart.series().size() == 1 ? BAR : THIN_BAR;
    }

    void draw() {
        if (chart.series().size() > 1) {
            sheet.legend(chart.series().stream()
                    .map(one -> new Sheet.Entry(words.in(one.name()), Swatch.ofBar(one.style())))
                    .toList());
        }
        sheet.legend(chart.references().stream()
                .map(one -> new Sheet.Entry(sheet.referenceName(one), Swatch.ofLine(Swatch.of(one.purpose()))))
                .toList());
        List<List<String>> labels = chart.categories().stream()
                .map(category -> Ink.LABEL.wrapped(words.in(category), WIDEST_LABEL, MOST_LINES))
                .toList();
        double left = Sheet.LEFT
                + labels.stream()
                        .flatMap(List::stream)
                        .mapToDouble(Ink.LABEL::width)
                        .max()
                        .orElse(0)
                + 10;
        double value = sheet.values()
                .mapToDouble(amount -> Ink.VALUE.width(words.value(amount)))
                .max()
                .orElse(0);
        boolean negative = sheet.values().anyMatch(amount -> amount.signum() < 0);
        double room = Math.max(value + 10, 70);
        Scale scale = sheet.scale(INTERVALS);
        // Negative bars have their values to the left of their ends.
        double begin = left + (negative ? room : 6);
        double height = labels.stream().mapToDouble(this::height).sum();
        Area area = new Area(begin, sheet.used() + 26, Sheet.RIGHT - room - begin, height, 1, scale);
        axis(area);
        double y = area.top();
        for (int place = 0; place < labels.size(); place++) {
            row(area, labels.get(place), place, y, left - 10);
            y += height(labels.get(place));
        }
        chart.references().forEach(reference -> {
            double x = x(area, reference.value());
            drawing.line(x, area.top() - 4, x, area.bottom(), Swatch.of(reference.purpose()));
        });
        drawing.text(sheet.unit(), area.right(), area.bottom() + 18, Ink.LABEL.at(Anchor.END));
        sheet.skip(26 + height + 26);
    }

    private double height(List<String> label) {
        return Math.max(chart.series().size() * bar, label.size() * Ink.LABEL.lineHeight()) + GAP;
    }

    private static double x(Area area, BigDecimal value) {
        return area.left() + area.scale().share(value) * area.width();
    }

    private void axis(Area area) {
        double labelled = Double.NEGATIVE_INFINITY;
        for (BigDecimal tick : area.scale().ticks()) {
            double x = x(area, tick);
            drawing.line(x, area.top() - 4, x, area.bottom(), tick.signum() == 0 ? Stroke.ZERO : Stroke.GRID);
            String label = words.tick(tick, area.scale());
            double half = Ink.TEXT.width(label) / 2;
            if (x - half > labelled) {
                drawing.text(label, x, area.top() - 10, Ink.TEXT.at(Anchor.MIDDLE));
                labelled = x + half + 8;
            }
        }
    }

    private void row(Area area, List<String> label, int place, double top, double labelRight) {
        double middle = top + (height(label) - GAP) / 2;
        double first = middle - (label.size() - 1) * Ink.LABEL.lineHeight() / 2 + 5;
        drawing.lines(label, labelRight, first, Ink.LABEL.at(Anchor.END));
        double y = middle - chart.series().size() * bar / 2;
        for (Series series : chart.series()) {
            draw(area, series, series.values().get(place), y);
            y += bar;
        }
    }

    private void draw(Area area, Series series, Value value, double y) {
        double zero = x(area, BigDecimal.ZERO);
        BigDecimal amount = value.amount();
        if (amount == null) {
            Bilingual word = value.state() == Value.State.HIDDEN ? Table.HIDDEN : Sentences.NO_FIGURE;
            drawing.text(words.in(word), zero + 6, y + bar / 2 + 5, new Ink(13, false, Drawing.GREY, Anchor.START));
            return;
        }
        double end = x(area, amount);
        Filling.draw(
                drawing,
                series.style(),
                value.state() == Value.State.PROVISIONAL,
                new Filling.Box(Math.min(zero, end), y + 1, Math.abs(end - zero), bar - 2));
        boolean negative = amount.signum() < 0;
        drawing.text(
                words.value(amount),
                negative ? end - 6 : end + 6,
                y + bar / 2 + 5,
                Ink.VALUE.at(negative ? Anchor.END : Anchor.START));
    }
}
