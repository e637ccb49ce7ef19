package dk.kk.ihcph.guidance.export.chart;

/**
 * The look of a series: a colour, and dashes and a pattern for readers who do not see it. Colours have a contrast of
 * at least 3 to 1 against white, and differ in lightness.
 */
public enum Style {
    FIRST("#00456e", "none", "3"),
    SECOND("#c04a00", "8 5", "3"),
    THIRD("#2f8fd0", "9 3 2 3", "2.5"),
    FOURTH("#5f5f5f", "2 4", "2"),
    FIFTH("#7a3b8f", "14 4", "2.5"),
    SIXTH("#3d7a2e", "5 3 2 3 2 3", "2.5");

    private final String colour;
    private final String dashes;
    private final String width;

    Style(String colour, String dashes, String width) {
        this.colour = colour;
        this.dashes = dashes;
        this.width = width;
    }

    /** Returns the style of the series at this place, from 0. Six series differ from one another. */
    public static Style at(int place) {
        return values()[place % values().length];
    }

    /** The colour as CSS writes it, {@code #00456e}. */
    public String colour() {
        return colour;
    }

    String dashes() {
        return dashes;
    }

    String width() {
        return width;
    }
}
