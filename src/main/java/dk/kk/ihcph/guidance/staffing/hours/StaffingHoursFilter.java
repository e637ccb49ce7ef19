package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which year and administration of the ledger are asked for. */
public class StaffingHoursFilter extends LedgerFilter {
    @QueryParam("administration")
    @Parameter(description = "Only of this administration; default: both", example = "BIF")
    public @Nullable Administration administration;
}
