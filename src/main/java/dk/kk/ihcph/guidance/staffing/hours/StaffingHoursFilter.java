package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

public class StaffingHoursFilter extends HoursFilter {
    @QueryParam("administration")
    @Parameter(description = "Only of this administration; default: both", example = "BIF")
    public @Nullable Administration administration;
}
