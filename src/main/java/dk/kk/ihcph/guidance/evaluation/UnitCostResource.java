package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /unit-costs}. */
@Path("/unit-costs")
class UnitCostResource {
    private final UnitCostService costs;

    UnitCostResource(UnitCostService costs) {
        this.costs = costs;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getUnitCosts",
            summary = "Unit costs",
            description =
                    """
                    Returns the cost of the service in a period, in DKK. For coordinators, controllers, evaluators, \
                    auditors and administrators.

                    - `byActivity` distributes the cost over consultations, events and kinds of overhead. The parts \
                    add up to the cost of the period.
                    - `items` has unit costs: the cost of a consultation, a person guided, an event, a seat and a \
                    staffed hour. `direct` counts hours and expenses for the activity; compare activities, locations \
                    and periods by it. `loaded` adds the overhead that it carries.
                    - `ratios` divides whole lines of the budget by one output, as budget notes do: 10,800 \
                    consultations on the 1,663,000 DKK of KF042 are 153.98 DKK each. Ratios do not add up.

                    Costs follow hours (time-driven activity-based costing, Kaplan and Anderson 2004). An hour costs \
                    the guidance lines of the administration divided by the hours they fund, or by the hours of \
                    published shifts if those are more. Desk and pop-up shifts cost consultations, event shifts cost \
                    events. Preparation, unused hours, management, and expenses without an event are overhead. \
                    Expenses that name an event belong to it, or to consultations if it is a pop-up.

                    `SPENT` divides the postings of the period, and the hours of months whose salaries are not posted. \
                    `BUDGET` divides the adjusted budget by days. A month that the period covers in part counts by its \
                    days.""")
    @APIResponse(responseCode = "200", description = "The costs of the period")
    public UnitCostsView get(@Valid @BeanParam UnitCostFilter filter) {
        return costs.of(filter);
    }
}
