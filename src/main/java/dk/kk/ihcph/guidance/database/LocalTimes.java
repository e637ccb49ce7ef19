package dk.kk.ihcph.guidance.database;

/** The SQL of the local year, quarter, month, day and hour of an instant. Each takes the zone as the parameter {@code :zone}. */
public final class LocalTimes {
    /** The parameter of every expression: the id of a time zone. */
    public static final String ZONE = "zone";

    private LocalTimes() {}

    /** The local hour, 0 to 23. */
    public static String hour(String instant) {
        return extracted("hour", instant);
    }

    public static String year(String instant) {
        return extracted("year", instant);
    }

    /** The quarter as {@code 2026-Q1}. */
    public static String quarter(String instant) {
        return formatted(instant, "YYYY-\"Q\"Q");
    }

    /** The month as {@code 2026-01}. */
    public static String month(String instant) {
        return formatted(instant, "YYYY-MM");
    }

    /** The day as {@code 2026-01-05}. */
    public static String day(String instant) {
        return formatted(instant, "YYYY-MM-DD");
    }

    private static String extracted(String part, String instant) {
        return "cast(extract(%s from %s) as integer)".formatted(part, local(instant));
    }

    private static String formatted(String instant, String pattern) {
        return "to_char(%s, '%s')".formatted(local(instant), pattern);
    }

    private static String local(String instant) {
        return instant + " at time zone cast(:" + ZONE + " as text)";
    }
}
