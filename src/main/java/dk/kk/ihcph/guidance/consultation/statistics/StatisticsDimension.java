package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.kernel.Dimensions;

/** A dimension by which the figures are grouped. */
enum StatisticsDimension implements Dimensions.Dimension {
    HOUR("hour", "cast(extract(hour from started_at at time zone cast(:zone as text)) as integer)"),
    YEAR("year", "cast(extract(year from started_at at time zone cast(:zone as text)) as integer)"),
    QUARTER("quarter", "to_char(started_at at time zone cast(:zone as text), 'YYYY-\"Q\"Q')"),
    MONTH("month", "to_char(started_at at time zone cast(:zone as text), 'YYYY-MM')"),
    DAY("day", "to_char(started_at at time zone cast(:zone as text), 'YYYY-MM-DD')"),
    LOCATION("location", "location"),
    ADMINISTRATION("administration", "administration"),
    /** A consultation about several topics stands in the group of each. */
    TOPIC("topic", "topic"),
    LANGUAGE("language", "language"),
    CHANNEL("channel", "channel"),
    RESULT("result", "result"),
    MUNICIPALITY("municipality", "municipality"),
    TARGET_GROUP("targetGroup", "target_group"),
    SITUATION("situation", "situation"),
    FIRST_VISIT("firstVisit", "first_visit");

    private static final String ZONE = ":zone";

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

    boolean isOfTime() {
        return expression.contains(ZONE);
    }

    /** The SQL that gives a consultation's group. */
    String expression() {
        return expression;
    }
}
