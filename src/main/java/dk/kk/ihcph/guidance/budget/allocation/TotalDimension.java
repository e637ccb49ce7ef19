package dk.kk.ihcph.guidance.budget.allocation;

import dk.kk.ihcph.guidance.kernel.Dimensions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The dimensions of totals of allocations. */
@Schema(
        name = "AllocationDimension",
        description = "A dimension to group allocations by",
        enumeration = {"year", "administration", "committee", "grant", "controlArea", "direction", "budgetNote"})
enum TotalDimension implements Dimensions.Dimension {
    YEAR("year", "year"),
    ADMINISTRATION("administration", "terms.administration"),
    COMMITTEE("committee", "terms.committee"),
    GRANT("grant", "terms.grant"),
    CONTROL_AREA("controlArea", "terms.controlArea"),
    DIRECTION("direction", "terms.direction"),
    BUDGET_NOTE("budgetNote", "note");

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
