package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.export.chart.Drawing.Stroke;

/** Fills bars. Each style has a pattern of its own, drawn line by line, so that readers of a grey print tell them apart. */
final class Filling {
    private static final double GAP = 5;

    private Filling() {}

    /** A rectangle. */
    record Box(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }

    static void draw(Drawing drawing, Style style, boolean provisional, Box box) {
        if (provisional) {
            drawing.rectangle(
                    box.x(), box.y(), box.width(), box.height(), "#ffffff", new Stroke(style.colour(), "1.5", "4 3"));
            return;
        }
        boolean plain = style == Style.FIRST || style == Style.FOURTH;
        drawing.rectangle(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                plain ? style.colour() : "#ffffff",
                new Stroke(style.colour(), "1", Drawing.SOLID));
        String lines =
                switch (style) {
                    case SECOND -> rising(box);
                    case THIRD -> level(box);
                    case FIFTH -> falling(box);
                    case SIXTH -> level(box) + upright(box);
                    default -> "";
                };
        if (!lines.isEmpty()) {
            drawing.path(lines, new Stroke(style.colour(), "1.5", Drawing.SOLID));
        }
    }

    private static String level(Box box) {
        StringBuilder lines = new StringBuilder();
        for (double y = box.bottom() - GAP; y > box.y(); y -= GAP) {
            lines.append("M%s %s H%s".formatted(Drawing.at(box.x()), Drawing.at(y), Drawing.at(box.right())));
        }
        return lines.toString();
    }

    private static String upright(Box box) {
        StringBuilder lines = new StringBuilder();
        for (double x = box.x() + GAP; x < box.right(); x += GAP) {
            lines.append("M%s %s V%s".formatted(Drawing.at(x), Drawing.at(box.y()), Drawing.at(box.bottom())));
        }
        return lines.toString();
    }

    private static String rising(Box box) {
        return diagonals(box, false);
    }

    private static String falling(Box box) {
        return diagonals(box, true);
    }

    /** Draws lines at 45 degrees, cut off at the edges of the box. */
    private static String diagonals(Box box, boolean falling) {
        StringBuilder lines = new StringBuilder();
        for (double start = GAP - box.height(); start < box.width(); start += GAP * 1.4) {
            double from = Math.max(0, -start);
            double to = Math.min(box.height(), box.width() - start);
            if (to > from) {
                lines.append("M%s %s L%s %s"
                        .formatted(
                                Drawing.at(box.x() + start + from),
                                Drawing.at(falling ? box.y() + from : box.bottom() - from),
                                Drawing.at(box.x() + start + to),
                                Drawing.at(falling ? box.y() + to : box.bottom() - to)));
            }
        }
        return lines.toString();
    }
}
