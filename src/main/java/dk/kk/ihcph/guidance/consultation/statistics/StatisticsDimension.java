package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.kernel.Dimensions;

/** A dimension by which the figures are grouped. */
enum StatisticsDimension implements Dimensions.Dimension {
    HOUR("hour", "cast(extract(hour from started_at at time zone cast(:zone as text)) as integer)"),
    DAY("day", "to_char(started_at at time zone cast(:zone as text), 'YYYY-MM-DD')"),
    LOCATION("location", "location"),
    ADMINISTRATION("administration", "administration"),
    /** A consultation about several topics stands in the group of each. */
    TOPIC("topic", "topic"),
    LANGUAGE("language", "language");

    private final String field;
    private final String expression;

    StatisticsDimension(String field, String expression) {
        this.field = field;
        this.expression = expression;
    }

    @Override
    public String field() {
        return field;
    }

    /** The SQL that gives a consultation's group. */
    String expression() {
        return expression;
    }
}
