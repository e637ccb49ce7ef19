package dk.kk.ihcph.guidance.export.document;

import java.util.Locale;

/** The formats of documents. Each has an address of its own, which ends with the format. */
public enum Format {
    HTML("text/html;charset=UTF-8", true),
    PDF("application/pdf", true),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    /** Of a document with one table. */
    CSV("text/csv;charset=UTF-8", false),
    /** A CSV file for each table. */
    ZIP("application/zip", false),
    /** Of a document with one chart. */
    SVG("image/svg+xml;charset=UTF-8", true);

    private final String mediaType;
    private final boolean shown;

    Format(String mediaType, boolean shown) {
        this.mediaType = mediaType;
        this.shown = shown;
    }

    /** Returns the format of an address with this ending; the address has no others. */
    public static Format of(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }

    /** Returns the ending of a file or an address, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser shows the format itself, and need not save it. */
    boolean isShown() {
        return shown;
    }
}
