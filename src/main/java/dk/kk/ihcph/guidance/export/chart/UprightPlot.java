package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.export.chart.Drawing.Anchor;
import dk.kk.ihcph.guidance.export.chart.Drawing.Ink;
import dk.kk.ihcph.guidance.export.chart.Drawing.Stroke;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Draws lines or upright bars with values on the vertical axis, and the names of lines in the right margin. */
final class UprightPlot {
    private static final double HEIGHT = 340;
    private static final double COLUMNS_SHARE = 0.72;
    private static final double DISTRIBUTION_SHARE = 0.94;
    private static final double WIDEST = 64;
    private static final int INTERVALS = 5;
    private static final double LABEL_ROOM = 20;

    private final Sheet sheet;
    private final Chart chart;
    private final Drawing drawing;
    private final Sentences words;
    private final boolean lines;

    UprightPlot(Sheet sheet) {
        this.sheet = sheet;
        this.chart = sheet.chart;
        this.drawing = sheet.drawing;
        this.words = sheet.words;
        this.lines = chart.kind() == Chart.Kind.LINE || chart.kind() == Chart.Kind.RUNNING_TOTAL;
    }

    void draw() {
        if (!lines && chart.series().size() > 1) {
            sheet.legend(chart.series().stream()
                    .map(one -> new Sheet.Entry(words.in(one.name()), Swatch.ofBar(one.style())))
                    .toList());
        }
        drawing.lines(List.of(sheet.unit()), Sheet.LEFT, sheet.used() + Ink.LABEL.size(), Ink.LABEL);
        Mark mark = chart.mark();
        sheet.skip(Ink.LABEL.lineHeight() + (mark == null ? 12 : 12 + LABEL_ROOM));
        Scale scale = sheet.scale(INTERVALS);
        double axis = scale.ticks().stream()
                        .mapToDouble(tick -> Ink.TEXT.width(words.tick(tick, scale)))
                        .max()
                        .orElse(0)
                + 10;
        double left = Sheet.LEFT + axis;
        double margin = margin();
        Area area = new Area(
                left,
                sheet.used(),
                Sheet.RIGHT - left - margin,
                HEIGHT,
                chart.categories().size(),
                scale);
        grid(drawing, words, area);
        sheet.skip(HEIGHT);
        new CategoryLabels(sheet, area, chart.kind() == Chart.Kind.DISTRIBUTION).draw();
        if (mark != null && lines) {
            draw(mark, area);
        }
        draw(area);
        if (mark != null && !lines) {
            draw(mark, area);
        }
    }

    private double margin() {
        if (!lines && chart.references().isEmpty()) {
            return 0;
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        if (lines) {
            chart.series().forEach(one -> names.add(words.in(one.name())));
            sheet.values().map(words::value).forEach(values::add);
        }
        chart.references().forEach(one -> {
            names.add(words.in(one.name()));
            values.add(words.value(one.value()));
        });
        return Labels.margin(names, values);
    }

    static void grid(Drawing drawing, Sentences words, Area area) {
        for (BigDecimal tick : area.scale().ticks()) {
            double y = area.y(tick);
            drawing.line(area.left(), y, area.right(), y, tick.signum() == 0 ? Stroke.ZERO : Stroke.GRID);
            drawing.text(words.tick(tick, area.scale()), area.left() - 8, y + 5, Ink.TEXT.at(Anchor.END));
        }
    }

    private void draw(Area area) {
        Labels labels = new Labels();
        for (ReferenceLine reference : chart.references()) {
            double y = area.y(reference.value());
            drawing.line(area.left(), y, area.right(), y, Swatch.of(reference.purpose()));
            labels.add(
                    Swatch.ofLine(Swatch.of(reference.purpose())),
                    words.in(reference.name()),
                    words.value(reference.value()),
                    area.right(),
                    y);
        }
        if (lines) {
            Lines drawn = new Lines(drawing, area, chart.kind() == Chart.Kind.RUNNING_TOTAL);
            boolean shaded = chart.kind() == Chart.Kind.RUNNING_TOTAL;
            for (Series series : chart.series()) {
                drawn.draw(series, shaded && series.equals(chart.series().get(0)));
                drawn.last(series)
                        .ifPresent(last -> labels.add(
                                Swatch.ofLine(Stroke.of(series.style())),
                                words.in(series.name()),
                                words.newest(last.amount(), last.place(), last.state()),
                                last.x(),
                                last.y()));
            }
        } else {
            boolean shares = chart.kind() == Chart.Kind.DISTRIBUTION;
            new Columns(drawing, area, words)
                    .draw(chart.series(), shares ? DISTRIBUTION_SHARE : COLUMNS_SHARE, shares ? area.slot() : WIDEST);
        }
        labels.draw(drawing, area.right(), area.top(), Math.max(area.bottom(), area.top() + labels.height()));
        sheet.skip(Math.max(0, area.top() + labels.height() - sheet.used()));
    }

    private void draw(Mark mark, Area area) {
        double x = area.x(mark.at().doubleValue());
        if (!lines) { // white on both sides, so that the mark shows on bars as well
            drawing.line(x, area.top() - 6, x, area.bottom(), new Stroke("#ffffff", "4", Drawing.SOLID));
        }
        drawing.line(x, area.top() - 6, x, area.bottom(), new Stroke(Drawing.GREY, "1.5", "2 3"));
        String label = words.in(mark.label());
        double half = Ink.LABEL.width(label) / 2;
        double middle = Math.min(Math.max(x, area.left() + half), Math.max(area.left() + half, Sheet.RIGHT - half));
        drawing.text(label, middle, area.top() - 12, Ink.LABEL.at(Anchor.MIDDLE));
    }
}
