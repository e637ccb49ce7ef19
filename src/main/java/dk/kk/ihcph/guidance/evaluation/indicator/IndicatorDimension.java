package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Dimensions;
import java.util.Arrays;

/** A dimension by which an indicator is divided into cells. */
public enum IndicatorDimension implements Dimensions.Dimension {
    YEAR("year", new Bilingual("År", "Year")),
    QUARTER("quarter", new Bilingual("Kvartal", "Quarter")),
    MONTH("month", new Bilingual("Måned", "Month")),
    ADMINISTRATION("administration", new Bilingual("Forvaltning", "Administration")),
    LOCATION("location", new Bilingual("Sted", "Location")),
    /** A consultation about several topics stands in the cell of each. */
    TOPIC("topic", new Bilingual("Emne", "Topic")),
    TARGET_GROUP("targetGroup", new Bilingual("Målgruppe", "Target group")),
    EVENT_TYPE("eventType", new Bilingual("Type", "Type of event")),
    /** An answer that names several outcomes stands in the cell of each. */
    OUTCOME("outcome", new Bilingual("Udbytte", "Benefit"));

    private final String field;
    private final Bilingual label;

    IndicatorDimension(String field, Bilingual label) {
        this.field = field;
        this.label = label;
    }

    /** Finds a dimension by its name in the parameter. */
    static IndicatorDimension named(String field) {
        return Arrays.stream(values())
                .filter(one -> one.field.equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String field() {
        return field;
    }

    Bilingual label() {
        return label;
    }

    /** Whether the cells are parts of the period. */
    public boolean isOfTime() {
        return this == YEAR || this == QUARTER || this == MONTH;
    }
}
