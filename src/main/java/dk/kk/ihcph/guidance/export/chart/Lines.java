package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.export.chart.Drawing.Stroke;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws series as lines. A gap interrupts the line; a value between two gaps is a dot. */
final class Lines {
    private static final int MOST_DOTS = 40;
    private static final double RADIUS = 3.5;
    private static final String PALE = "0.12";

    private final Drawing drawing;
    private final Area area;
    private final boolean running;

    /** @param running whether values stand at the end of their categories and begin at 0 */
    Lines(Drawing drawing, Area area, boolean running) {
        this.drawing = drawing;
        this.area = area;
        this.running = running;
    }

    /** A value that is drawn. */
    record Point(double x, double y, BigDecimal amount, int place, Value.State state) {
        boolean provisional() {
            return state == Value.State.PROVISIONAL;
        }
    }

    void draw(Series series, boolean shaded) {
        for (List<Point> stretch : stretches(series)) {
            StringBuilder path = new StringBuilder();
            stretch.forEach(point -> path.append(path.isEmpty() ? "M" : " L")
                    .append(Drawing.at(point.x()))
                    .append(' ')
                    .append(Drawing.at(point.y())));
            if (shaded) {
                drawing.area(
                        "%s L%s %s L%s %s Z"
                                .formatted(
                                        path,
                                        Drawing.at(
                                                stretch.get(stretch.size() - 1).x()),
                                        Drawing.at(area.zero()),
                                        Drawing.at(stretch.get(0).x()),
                                        Drawing.at(area.zero())),
                        series.style().colour(),
                        PALE);
            }
            if (stretch.size() > 1) {
                drawing.path(path.toString(), Stroke.of(series.style()));
            }
            boolean dots = !running && area.categories() <= MOST_DOTS;
            for (Point point : stretch) {
                if (dots || stretch.size() == 1 || point.provisional()) {
                    String fill =
                            point.provisional() ? "#ffffff" : series.style().colour();
                    drawing.circle(
                            point.x(), point.y(), RADIUS, fill, series.style().colour());
                }
            }
        }
    }

    Optional<Point> last(Series series) {
        return stretches(series).stream()
                .reduce((first, second) -> second)
                .map(stretch -> stretch.get(stretch.size() - 1));
    }

    /** Returns the parts of the line between the gaps. */
    private List<List<Point>> stretches(Series series) {
        List<List<Point>> stretches = new ArrayList<>();
        List<Point> current = new ArrayList<>();
        int last = lastPlace(series);
        for (int place = 0; place <= last; place++) {
            BigDecimal amount = series.values().get(place).amount();
            if (amount == null) {
                if (!current.isEmpty()) {
                    stretches.add(current);
                }
                current = new ArrayList<>();
                continue;
            }
            if (running && place == 0) {
                current.add(new Point(area.left(), area.zero(), BigDecimal.ZERO, place, Value.State.FINAL));
            }
            current.add(new Point(
                    x(series, place, place == last),
                    area.y(amount),
                    amount,
                    place,
                    series.values().get(place).state()));
        }
        if (!current.isEmpty()) {
            stretches.add(current);
        }
        return stretches;
    }

    private double x(Series series, int place, boolean last) {
        if (!running) {
            return area.x(place + 0.5);
        }
        BigDecimal until = series.until();
        return last && until != null ? area.x(until.doubleValue()) : area.x(place + 1.0);
    }

    private static int lastPlace(Series series) {
        int last = series.values().size() - 1;
        while (last >= 0 && series.values().get(last).amount() == null) {
            last--;
        }
        return last;
    }
}
