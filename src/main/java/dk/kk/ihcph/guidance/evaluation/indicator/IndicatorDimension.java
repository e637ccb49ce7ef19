package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.kernel.Dimensions;

/** A dimension by which an indicator is divided into cells. */
public enum IndicatorDimension implements Dimensions.Dimension {
    YEAR("year"),
    QUARTER("quarter"),
    MONTH("month"),
    ADMINISTRATION("administration"),
    LOCATION("location"),
    /** A consultation about several topics stands in the cell of each. */
    TOPIC("topic"),
    TARGET_GROUP("targetGroup"),
    EVENT_TYPE("eventType"),
    /** An answer that names several outcomes stands in the cell of each. */
    OUTCOME("outcome");

    private final String field;

    IndicatorDimension(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    /** Whether the cells are parts of the period. */
    public boolean isOfTime() {
        return this == YEAR || this == QUARTER || this == MONTH;
    }
}
