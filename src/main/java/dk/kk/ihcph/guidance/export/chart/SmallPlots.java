package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.export.chart.Drawing.Anchor;
import dk.kk.ihcph.guidance.export.chart.Drawing.Ink;
import dk.kk.ihcph.guidance.export.chart.Drawing.Stroke;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.List;

/** Draws a small plot for each series, side by side and with one scale, so that they can be compared. */
final class SmallPlots {
    private static final int MOST_ACROSS = 3;
    private static final int INTERVALS = 2;
    private static final double HEIGHT = 110;
    private static final double GAP = 28;
    private static final double COLUMNS_SHARE = 0.8;
    private static final int TITLE_LINES = 2;
    private static final Bilingual SAME_SCALE =
            new Bilingual(" (samme skala i alle felter)", " (the same scale in all panels)");
    private static final Ink TICK = new Ink(13, false, Drawing.GREY, Anchor.START);

    private final Sheet sheet;
    private final Chart chart;
    private final Drawing drawing;
    private final Sentences words;

    SmallPlots(Sheet sheet) {
        this.sheet = sheet;
        this.chart = sheet.chart;
        this.drawing = sheet.drawing;
        this.words = sheet.words;
    }

    void draw() {
        sheet.legend(chart.references().stream()
                .map(one -> new Sheet.Entry(sheet.referenceName(one), Swatch.ofLine(Swatch.of(one.purpose()))))
                .toList());
        drawing.text(sheet.unit() + words.in(SAME_SCALE), Sheet.LEFT, sheet.used() + Ink.LABEL.size(), Ink.LABEL);
        sheet.skip(Ink.LABEL.lineHeight() + 10);
        Scale scale = sheet.scale(INTERVALS);
        double axis = scale.ticks().stream()
                        .mapToDouble(tick -> TICK.width(words.tick(tick, scale)))
                        .max()
                        .orElse(0)
                + 8;
        double value = sheet.values()
                        .mapToDouble(amount -> Ink.VALUE.width(words.value(amount)))
                        .max()
                        .orElse(0)
                + 10;
        int across = Math.min(MOST_ACROSS, chart.series().size());
        double width = (Sheet.RIGHT - Sheet.LEFT - (across - 1) * GAP) / across;
        for (int row = 0; row < chart.series().size(); row += across) {
            List<Series> inRow = chart.series()
                    .subList(row, Math.min(row + across, chart.series().size()));
            double title = inRow.stream()
                            .mapToInt(one -> title(one, width).size())
                            .max()
                            .orElse(1)
                    * Ink.VALUE.lineHeight();
            for (int i = 0; i < inRow.size(); i++) {
                double left = Sheet.LEFT + i * (width + GAP);
                drawing.lines(title(inRow.get(i), width), left, sheet.used() + Ink.VALUE.size(), Ink.VALUE);
                plot(
                        inRow.get(i),
                        new Area(
                                left + axis,
                                sheet.used() + title + 16,
                                width - axis - value,
                                HEIGHT,
                                chart.categories().size(),
                                scale));
            }
            sheet.skip(title + 16 + HEIGHT + 44);
        }
    }

    private List<String> title(Series series, double width) {
        return Ink.VALUE.wrapped(words.in(series.name()), width, TITLE_LINES);
    }

    private void plot(Series series, Area area) {
        for (BigDecimal tick : area.scale().ticks()) {
            double y = area.y(tick);
            drawing.line(area.left(), y, area.right(), y, tick.signum() == 0 ? Stroke.ZERO : Stroke.GRID);
            drawing.text(words.tick(tick, area.scale()), area.left() - 6, y + 4, TICK.at(Anchor.END));
        }
        chart.references().forEach(reference -> {
            double y = area.y(reference.value());
            drawing.line(area.left(), y, area.right(), y, Swatch.of(reference.purpose()));
        });
        // One series in each plot needs no colours to tell it from others.
        Series plain = new Series(series.name(), Style.FIRST, series.values(), null);
        if (chart.kind() == Chart.Kind.SMALL_LINES) {
            Lines lines = new Lines(drawing, area, false);
            lines.draw(plain, false);
            lines.last(plain)
                    .ifPresent(last -> drawing.text(words.value(last.amount()), last.x() + 7, last.y() + 5, Ink.VALUE));
        } else {
            new Columns(drawing, area, words).draw(List.of(plain), COLUMNS_SHARE, area.slot());
        }
        if (series.values().stream().allMatch(value -> value.amount() == null)) {
            drawing.text(
                    words.in(Sentences.noFigures()),
                    area.x(area.categories() / 2.0),
                    area.top() + area.height() / 2,
                    TICK.at(Anchor.MIDDLE));
        }
        ends(area);
    }

    /** Labels the first and the last category, or all where they have room. */
    private void ends(Area area) {
        List<String> labels = chart.categories().stream().map(words::in).toList();
        double y = area.bottom() + 18;
        if (labels.stream().allMatch(label -> TICK.width(label) <= area.slot() - 4)) {
            for (int i = 0; i < labels.size(); i++) {
                drawing.text(labels.get(i), area.x(i + 0.5), y, TICK.at(Anchor.MIDDLE));
            }
            return;
        }
        double half = area.width() / 2 - 6;
        drawing.lines(TICK.wrapped(labels.get(0), half, 2), area.left(), y, TICK);
        drawing.lines(TICK.wrapped(labels.get(labels.size() - 1), half, 2), area.right(), y, TICK.at(Anchor.END));
    }
}
