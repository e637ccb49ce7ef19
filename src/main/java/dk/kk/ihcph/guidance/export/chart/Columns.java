package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.chart.Drawing.Anchor;
import dk.kk.ihcph.guidance.export.chart.Drawing.Ink;
import java.math.BigDecimal;
import java.util.List;

/** Draws series as upright bars side by side, each with its value above where there is room. */
final class Columns {
    private static final Ink VALUE = new Ink(13, true, Drawing.BLACK, Anchor.MIDDLE);
    private static final Ink ABSENT = new Ink(13, false, Drawing.GREY, Anchor.MIDDLE);

    private final Drawing drawing;
    private final Area area;
    private final Sentences words;

    Columns(Drawing drawing, Area area, Sentences words) {
        this.drawing = drawing;
        this.area = area;
        this.words = words;
    }

    /**
     * @param share the part of each category that its bars take together
     * @param widest the most that one bar takes
     */
    void draw(List<Series> series, double share, double widest) {
        double width = Math.min(widest, area.slot() * share / series.size());
        boolean labelled = series.stream()
                .flatMap(one -> one.values().stream())
                .allMatch(value -> VALUE.width(text(value)) <= Math.max(width, area.slot() / series.size()) - 2);
        for (int place = 0; place < area.categories(); place++) {
            for (int i = 0; i < series.size(); i++) {
                Series one = series.get(i);
                double x = area.x(place + 0.5) + (i - series.size() / 2.0) * width;
                draw(one, one.values().get(place), x, width, labelled);
            }
        }
    }

    private void draw(Series series, Value value, double x, double width, boolean labelled) {
        BigDecimal amount = value.amount();
        double gap = width > 8 ? 1.5 : width > 3 ? 0.5 : 0;
        if (amount == null) {
            if (labelled) {
                drawing.text(text(value), x + width / 2, area.zero() - 5, ABSENT);
            }
            return;
        }
        double end = area.y(amount);
        Filling.draw(
                drawing,
                series.style(),
                value.state() == Value.State.PROVISIONAL,
                new Filling.Box(
                        x + gap,
                        Math.min(end, area.zero()),
                        Math.max(0.5, width - 2 * gap),
                        Math.abs(area.zero() - end)));
        if (labelled) {
            drawing.text(text(value), x + width / 2, amount.signum() < 0 ? end + VALUE.size() + 2 : end - 5, VALUE);
        }
    }

    /** Writes what stands above the bar, or instead of it: in a word, or as a sign where there is no room. */
    private String text(Value value) {
        BigDecimal amount = value.amount();
        if (amount != null) {
            return words.value(amount);
        }
        boolean hidden = value.state() == Value.State.HIDDEN;
        String word = words.in(hidden ? Table.HIDDEN : Sentences.NO_FIGURE);
        return ABSENT.width(word) <= area.slot() / 2 ? word : hidden ? "×" : "–";
    }
}
