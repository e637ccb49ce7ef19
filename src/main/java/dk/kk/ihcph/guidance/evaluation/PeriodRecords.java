package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outputs, the hours of guides and the expenses that name an event, as a period's records have them. */
record PeriodRecords(List<Output> outputs, List<ShiftHours> hours, List<EventExpense> expenses) {

    /** The quantity of one unit, by administration and location. Events without a location have an empty one. */
    record Output(CostUnit unit, Administration administration, String location, BigDecimal quantity) {}

    /** The hours of an administration's guides on one activity at a location. */
    record ShiftHours(Administration administration, CostPart part, String location, BigDecimal hours) {}

    /**
     * An amount of an allocation that names events.
     *
     * @param month accounting month of the allocation's year, 1 to 12; null for planned costs of the period
     */
    record EventExpense(UUID allocation, @Nullable Integer month, CostPart part, BigDecimal amount) {}
}
