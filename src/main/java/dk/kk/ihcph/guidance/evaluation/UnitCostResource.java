package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /unit-costs}. */
@Path("/unit-costs")
@Tag(name = "Evaluation")
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
                    What the service cost in a period, in DKK. Which figure answers which question:

                    - Where did the money go? `byActivity`: consultations, events and each kind of overhead. The parts add \
                    up to the cost of the period to the øre, of each administration and of both.
                    - What does a consultation, a person guided, an event, a seat or a staffed hour take? `direct` of \
                    `items`: the hours spent on it and the expenses for it. Compare activities, locations and periods by it.
                    - What does it cost in full? `loaded` of `items`: with the overhead that it carries by its hours.
                    - Which key figure stands in the budget note? `ratios`: whole lines by one output. 10,800 \
                    consultations a year on the 1,663,000 DKK of KF042 are 153.98 DKK each, and 111.39 on its two guidance \
                    lines. Ratios do not add up, because the lines pay for events too.
                    - How many citizens is that? A consultation is one contact, of one or more persons together: \
                    `PERSON_GUIDED` stands beside `CONSULTATION`. A person who comes twice counts twice.

                    Costs follow time (time-driven activity-based costing, Kaplan and Anderson 2004). An hour costs the \
                    administration's guidance lines by the hours that they fund, or by the hours of shifts if those are \
                    more. Desk and pop-up shifts cost consultations, event shifts cost events; preparation, funded hours \
                    without a shift, management, and activity money that names no event are overhead. Shifts of project \
                    management count nowhere: its line pays them. Expenses that name an event are added to it, and to \
                    consultations if it is a pop-up.

                    SPENT divides the postings of the period's months, and for salary lines the hours of months whose salary \
                    is not posted, by price of the line; BUDGET the adjusted budget by days, and of it the planned costs of \
                    the period's events. A month that the period covers in part counts by its days. Each line is rounded \
                    to øre. Counted are recorded consultations and the persons in them, completed events other than pop-ups \
                    with the persons registered and attended of their headcount, and published shifts of guides by their \
                    confirmed, else planned, hours.""")
    @APIResponse(responseCode = "200", description = "The costs of the period")
    public UnitCostsView get(@Valid @BeanParam UnitCostFilter filter) {
        return costs.of(filter);
    }
}
