package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.export.chart.Drawing.Stroke;

/** A sample of a line or a bar, beside the name that it stands for. */
interface Swatch {
    double WIDTH = 28;
    double HEIGHT = 12;

    /** Draws the sample to the right of the place, around its height. */
    void draw(Drawing drawing, double x, double y);

    static Swatch ofLine(Stroke stroke) {
        return (drawing, x, y) -> drawing.line(x, y, x + WIDTH, y, stroke);
    }

    static Swatch ofBar(Style style) {
        return (drawing, x, y) ->
                Filling.draw(drawing, style, false, new Filling.Box(x, y - HEIGHT / 2, WIDTH, HEIGHT));
    }

    /** Returns the line of a reference. Each purpose has dashes of its own, and none is black and thick but these. */
    static Stroke of(ReferenceLine.Purpose purpose) {
        return switch (purpose) {
            case BASELINE -> new Stroke(Drawing.BLACK, "1.5", "2 3");
            case TARGET -> new Stroke(Drawing.BLACK, "1.5", "12 4");
            case BUDGET -> new Stroke(Drawing.BLACK, "2", Drawing.SOLID);
        };
    }
}
