package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.export.chart.Drawing.Ink;
import dk.kk.ihcph.guidance.export.chart.Drawing.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names of lines in the margin to their right, moved apart where lines end close to one another. */
final class Labels {
    private static final double WIDEST = 200;
    private static final double NAME_LEFT = Swatch.WIDTH + 8;
    private static final double GAP = 6;
    private static final int MOST_LINES = 3;

    private final List<Label> labels = new ArrayList<>();

    /**
     * A name beside the end of a line.
     *
     * @param x where the line ends
     * @param y where the line ends
     */
    private record Label(Swatch swatch, List<String> name, String value, double x, double y) {
        double height() {
            return name.size() * Ink.LABEL.lineHeight() + Ink.VALUE.lineHeight() + GAP;
        }
    }

    void add(Swatch swatch, String name, String value, double x, double y) {
        labels.add(new Label(swatch, Ink.LABEL.wrapped(name, WIDEST - NAME_LEFT, MOST_LINES), value, x, y));
    }

    /** Returns the width of the margin that these names and values need, before any is added. */
    static double margin(List<String> names, List<String> values) {
        double widest = names.stream()
                .flatMap(name -> Ink.LABEL.wrapped(name, WIDEST - NAME_LEFT, MOST_LINES).stream())
                .mapToDouble(Ink.LABEL::width)
                .max()
                .orElse(0);
        double value = values.stream().mapToDouble(Ink.VALUE::width).max().orElse(0);
        return Math.max(widest, value) + NAME_LEFT + 24;
    }

    /** Returns the height that all labels take. */
    double height() {
        return labels.stream().mapToDouble(Label::height).sum();
    }

    /** Draws the labels from the given place on to the right, between top and bottom. */
    void draw(Drawing drawing, double left, double top, double bottom) {
        List<Label> sorted =
                labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList();
        double[] middles = sorted.stream().mapToDouble(Label::y).toArray();
        double least = top;
        for (int i = 0; i < middles.length; i++) {
            double half = sorted.get(i).height() / 2;
            middles[i] = Math.max(middles[i], least + half);
            least = middles[i] + half;
        }
        double most = Math.max(bottom, top + height());
        for (int i = middles.length - 1; i >= 0; i--) {
            double half = sorted.get(i).height() / 2;
            middles[i] = Math.min(middles[i], most - half);
            most = middles[i] - half;
        }
        for (int i = 0; i < middles.length; i++) {
            draw(drawing, sorted.get(i), left, middles[i]);
        }
    }

    private static void draw(Drawing drawing, Label label, double left, double middle) {
        double x = left + 14;
        if (Math.abs(middle - label.y()) > 3 || left - label.x() > 3) {
            drawing.path(
                    "M%s %s L%s %s L%s %s"
                            .formatted(
                                    Drawing.at(label.x() + 4),
                                    Drawing.at(label.y()),
                                    Drawing.at(left),
                                    Drawing.at(label.y()),
                                    Drawing.at(x - 3),
                                    Drawing.at(middle)),
                    Stroke.LEADER);
        }
        label.swatch().draw(drawing, x, middle);
        double first = middle - label.height() / 2 + Ink.LABEL.size() + GAP / 2;
        drawing.lines(label.name(), x + NAME_LEFT, first, Ink.LABEL);
        drawing.text(label.value(), x + NAME_LEFT, first + label.name().size() * Ink.LABEL.lineHeight(), Ink.VALUE);
    }
}
