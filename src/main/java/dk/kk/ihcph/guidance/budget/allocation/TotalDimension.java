package dk.kk.ihcph.guidance.budget.allocation;

import dk.kk.ihcph.guidance.kernel.Dimensions;

/** The dimensions of totals of allocations. */
enum TotalDimension implements Dimensions.Dimension {
    YEAR("year", "year"),
    ADMINISTRATION("administration", "terms.administration"),
    COMMITTEE("committee", "terms.committee"),
    GRANT("grant", "terms.grant"),
    CONTROL_AREA("controlArea", "terms.controlArea"),
    DIRECTION("direction", "terms.direction"),
    NOTE("note", "note");

    /** The dimension's name in the parameter. */
    private final String field;
    /** The path of the value in the entity. */
    private final String path;

    TotalDimension(String field, String path) {
        this.field = field;
        this.path = path;
    }

    String path() {
        return path;
    }

    @Override
    public String field() {
        return field;
    }
}
