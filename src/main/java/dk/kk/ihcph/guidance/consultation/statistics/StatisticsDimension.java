package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.database.LocalTimes;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Dimensions;
import java.util.EnumSet;
import java.util.Set;
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
    HOUR("hour", "cast(hour as integer)", "time på dagen", "hour of the day"),
    YEAR("year", LocalTimes.year(StatisticsDimension.DAY_COLUMN), "år", "year"),
    QUARTER("quarter", LocalTimes.quarter(StatisticsDimension.DAY_COLUMN), "kvartal", "quarter"),
    MONTH("month", LocalTimes.month(StatisticsDimension.DAY_COLUMN), "måned", "month"),
    DAY("day", StatisticsDimension.DAY_COLUMN, "dag", "day"),
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

    private static final String DAY_COLUMN = "day";
    private static final Set<StatisticsDimension> OF_TIME = EnumSet.of(HOUR, YEAR, QUARTER, MONTH, DAY);
    private static final Set<StatisticsDimension> KNOWN_OF_EACH_SUM =
            EnumSet.of(YEAR, QUARTER, MONTH, DAY, LOCATION, ADMINISTRATION);

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
        return OF_TIME.contains(this);
    }

    /** Whether the desk's sums are kept for each of its groups; the others follow from a sum's day, location and administration. */
    boolean hasSumsOfItsOwn() {
        return !KNOWN_OF_EACH_SUM.contains(this);
    }

    /** The SQL of a group, from columns named as those of {@code consultation_facts}. */
    String expression() {
        return expression;
    }
}
