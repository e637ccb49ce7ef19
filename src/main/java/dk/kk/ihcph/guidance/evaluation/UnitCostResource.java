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
                    What a consultation, an event, a seat registered and a seat attended, and a staffed hour cost in a \
                    period, in DKK: in all, by administration, and, where the money follows staffed hours, by location. Each \
                    says which lines of the grant it divides, with the numerator, the denominator and where the records \
                    behind both are read. 10,800 consultations a year on the 1,663,000 DKK of KF042 are 153.98 DKK each, and \
                    111.39 on its two guidance lines.

                    SPENT divides the postings of the period's months, and for salary lines the hours of months whose salary \
                    is not posted, by price of the line; BUDGET the adjusted budget by days. A month that the period covers \
                    in part counts by its days. Counted are recorded consultations, completed events with the persons \
                    registered and attended of their headcount, and published shifts by their confirmed, else planned, \
                    hours. Location costs: each administration's money by where its staffed hours were. Rounded last.""")
    @APIResponse(responseCode = "200", description = "The unit costs of the period")
    public UnitCostsView get(@Valid @BeanParam UnitCostFilter filter) {
        return costs.of(filter);
    }
}
