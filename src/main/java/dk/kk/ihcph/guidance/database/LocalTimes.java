package dk.kk.ihcph.guidance.database;

/** The SQL of the year, quarter and month of a local time or day. */
public final class LocalTimes {
    /** The parameter of {@link #LOCAL}: the id of a time zone. */
    public static final String ZONE = "zone";
    /** After an instant, it makes it the local time. */
    public static final String LOCAL = " at time zone cast(:" + ZONE + " as text)";

    private LocalTimes() {}

    public static String year(String local) {
        return "cast(extract(year from %s) as integer)".formatted(local);
    }

    /** The quarter as {@code 2026-Q1}. */
    public static String quarter(String local) {
        return formatted(local, "YYYY-\"Q\"Q");
    }

    /** The month as {@code 2026-01}. */
    public static String month(String local) {
        return formatted(local, "YYYY-MM");
    }

    private static String formatted(String local, String pattern) {
        return "to_char(%s, '%s')".formatted(local, pattern);
    }
}
