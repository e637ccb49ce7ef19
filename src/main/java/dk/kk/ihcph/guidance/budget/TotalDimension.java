package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.kernel.Dimensions;

/** What allocations can be summed by. */
enum TotalDimension implements Dimensions.Dimension {
    YEAR("year"),
    ADMINISTRATION("administration"),
    COMMITTEE("committee"),
    GRANT("grant"),
    CONTROL_AREA("controlArea"),
    DIRECTION("direction"),
    NOTE("note");

    /** The field of the allocation, and the word in the parameter. */
    private final String field;

    TotalDimension(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
