package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.database.LocalTimes;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Dimensions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dimension by which the figures are grouped. */
@Schema(
        name = "ConsultationDimension",
        description = "A dimension to group consultations by",
        enumeration = {
            "hour",
            "year",
            "quarter",
            "month",
            "day",
            "location",
            "administration",
            "topic",
            "language",
            "channel",
            "result",
            "municipality",
            "targetGroup",
            "situation",
            "firstVisit"
        })
enum StatisticsDimension implements Dimensions.Dimension {
    HOUR("hour", LocalTimes.hour(StatisticsDimension.BEGIN), "time på dagen", "hour of the day"),
    YEAR("year", LocalTimes.year(StatisticsDimension.BEGIN), "år", "year"),
    QUARTER("quarter", LocalTimes.quarter(StatisticsDimension.BEGIN), "kvartal", "quarter"),
    MONTH("month", LocalTimes.month(StatisticsDimension.BEGIN), "måned", "month"),
    DAY("day", LocalTimes.day(StatisticsDimension.BEGIN), "dag", "day"),
    LOCATION("location", "location", "sted", "place"),
    ADMINISTRATION("administration", "administration", "forvaltning", "administration"),
    /** A consultation about several topics stands in the group of each. */
    TOPIC("topic", "topic", "emne", "topic"),
    LANGUAGE("language", "language", "sprog", "language"),
    CHANNEL("channel", "channel", "kanal", "channel"),
    RESULT("result", "result", "resultat", "result"),
    MUNICIPALITY("municipality", "municipality", "kommune", "municipality"),
    TARGET_GROUP("targetGroup", "target_group", "målgruppe", "target group"),
    SITUATION("situation", "situation", "situation", "situation"),
    FIRST_VISIT("firstVisit", "first_visit", "første besøg", "first visit");

    private static final String BEGIN = "started_at";

    private final String field;
    private final String expression;
    private final Bilingual label;

    StatisticsDimension(String field, String expression, String danish, String english) {
        this.field = field;
        this.expression = expression;
        this.label = new Bilingual(danish, english);
    }

    @Override
    public String field() {
        return field;
    }

    /** The dimension's name within a sentence. */
    Bilingual label() {
        return label;
    }

    boolean isOfTime() {
        return expression.contains(":" + LocalTimes.ZONE);
    }

    /** The SQL that gives a consultation's group. */
    String expression() {
        return expression;
    }
}
