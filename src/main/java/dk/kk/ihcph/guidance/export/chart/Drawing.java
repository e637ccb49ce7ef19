package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.export.Markup;
import java.util.List;
import java.util.Locale;

/** Writes an SVG image element by element. All text is escaped here, and nowhere else. */
final class Drawing {
    static final double WIDTH = 960;
    static final String BLACK = "#1a1a1a";
    static final String GREY = "#4d4d4d";
    static final String RULE = "#d9d9d9";
    static final String SOLID = "none";
    private static final double LINE_HEIGHT = 1.3;

    private final boolean outlined;
    private final StringBuilder elements = new StringBuilder();

    /** The part of a text that stands at its place. */
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }

        double share() {
            return share;
        }
    }

    /** The look of a text. */
    record Ink(double size, boolean bold, String colour, Anchor anchor) {
        static final Ink TITLE = new Ink(22, true, BLACK, Anchor.START);
        static final Ink LEAD = new Ink(15, true, BLACK, Anchor.START);
        static final Ink TEXT = new Ink(15, false, GREY, Anchor.START);
        static final Ink LABEL = new Ink(14, false, BLACK, Anchor.START);
        static final Ink VALUE = new Ink(14, true, BLACK, Anchor.START);

        Ink at(Anchor other) {
            return new Ink(size, bold, colour, other);
        }

        Lettering lettering() {
            return bold ? Lettering.BOLD : Lettering.REGULAR;
        }

        double width(String text) {
            return lettering().width(text, size);
        }

        double lineHeight() {
            return size * LINE_HEIGHT;
        }

        List<String> wrapped(String text, double width, int mostLines) {
            return lettering().wrapped(text, size, width, mostLines);
        }
    }

    /** @param outlined whether letters are drawn as outlines, for renderers without fonts */
    Drawing(boolean outlined) {
        this.outlined = outlined;
    }

    void text(String text, double x, double y, Ink ink) {
        if (text.isBlank()) {
            return;
        }
        if (outlined) {
            String path = ink.lettering().outlines(text, x, y, ink.size(), ink.anchor());
            elements.append("<path fill=\"%s\" d=\"%s\"/>\n".formatted(ink.colour(), path));
            return;
        }
        elements.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"%s%s>%s</text>\n"
                .formatted(
                        at(x),
                        at(y),
                        at(ink.size()),
                        ink.colour(),
                        ink.bold() ? " font-weight=\"bold\"" : "",
                        ink.anchor() == Anchor.START
                                ? ""
                                : " text-anchor=\"" + ink.anchor().name().toLowerCase(Locale.ROOT) + "\"",
                        Markup.escaped(text)));
    }

    /** Writes lines below one another, the first one at the given place. */
    void lines(List<String> lines, double x, double y, Ink ink) {
        for (int i = 0; i < lines.size(); i++) {
            text(lines.get(i), x, y + i * ink.lineHeight(), ink);
        }
    }

    void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        path("M%s %s L%s %s".formatted(at(fromX), at(fromY), at(toX), at(toY)), stroke);
    }

    void path(String path, Stroke stroke) {
        elements.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s stroke-linejoin=\"round\"/>\n"
                .formatted(path, stroke.colour(), stroke.width(), dashed(stroke)));
    }

    void area(String path, String colour, String opacity) {
        elements.append("<path d=\"%s\" fill=\"%s\" fill-opacity=\"%s\"/>\n".formatted(path, colour, opacity));
    }

    void rectangle(double x, double y, double width, double height, String fill, Stroke stroke) {
        elements.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>\n"
                        .formatted(
                                at(x),
                                at(y),
                                at(width),
                                at(height),
                                fill,
                                stroke.colour(),
                                stroke.width(),
                                dashed(stroke)));
    }

    void circle(double x, double y, double radius, String fill, String colour) {
        elements.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>\n"
                .formatted(at(x), at(y), at(radius), fill, colour));
    }

    private static String dashed(Stroke stroke) {
        return stroke.dashes().equals(SOLID) ? "" : " stroke-dasharray=\"" + stroke.dashes() + "\"";
    }

    /** The look of a line. */
    record Stroke(String colour, String width, String dashes) {
        static final Stroke NONE = new Stroke("none", "0", SOLID);
        static final Stroke GRID = new Stroke(RULE, "1", SOLID);
        static final Stroke ZERO = new Stroke(GREY, "1", SOLID);
        static final Stroke LEADER = new Stroke("#767676", "1", "1 3");

        static Stroke of(Style style) {
            return new Stroke(style.colour(), style.width(), style.dashes());
        }
    }

    /**
     * Returns the image.
     *
     * @param id differs from the ids of other charts on the same page
     */
    String svg(String id, double height, Locale language, String title, String description) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" role="img" \
                aria-labelledby="%3$s-title" aria-describedby="%3$s-description" lang="%4$s" \
                font-family="'Open Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif">
                <title id="%3$s-title">%5$s</title>
                <desc id="%3$s-description">%6$s</desc>
                <rect width="%1$s" height="%2$s" fill="#ffffff"/>
                %7$s</svg>
                """
                .formatted(
                        at(WIDTH),
                        at(height),
                        id,
                        language.getLanguage(),
                        Markup.escaped(title),
                        Markup.escaped(description),
                        elements);
    }

    /** Returns a coordinate with at most one decimal. */
    static String at(double coordinate) {
        long tenths = Math.round(coordinate * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
    }
}
