package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.database.LocalTimes;
import dk.kk.ihcph.guidance.kernel.Dimensions;

/** A dimension by which the figures are grouped. */
enum StatisticsDimension implements Dimensions.Dimension {
    HOUR("hour", LocalTimes.hour(StatisticsDimension.BEGIN)),
    YEAR("year", LocalTimes.year(StatisticsDimension.BEGIN)),
    QUARTER("quarter", LocalTimes.quarter(StatisticsDimension.BEGIN)),
    MONTH("month", LocalTimes.month(StatisticsDimension.BEGIN)),
    DAY("day", LocalTimes.day(StatisticsDimension.BEGIN)),
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

    private static final String BEGIN = "started_at";

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
        return expression.contains(":" + LocalTimes.ZONE);
    }

    /** The SQL that gives a consultation's group. */
    String expression() {
        return expression;
    }
}
