package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /staffing}: what the schedule lacks, and what it will need. */
@Path("/staffing")
@Tag(name = "Staffing")
class StaffingReportResource {
    private final CoverageReportService coverage;

    StaffingReportResource(CoverageReportService coverage) {
        this.coverage = coverage;
    }

    @GET
    @Path("/coverage")
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getCoverage",
            summary = "What is uncovered, and who could cover it",
            description =
                    """
                    Holds the desk shifts of the period against the coverage requirements. A requirement counts while its                     location is open: holidays and closures lift it. A shift covers where it is at the desk itself and of                     the administration that must be there. A gap is as long as can be while the same is missing: staff, a                     wanted language or a wanted topic. The first 100 gaps that are not over name up to 20 people each who                     could take exactly this gap and break no hard rule; each gap is looked at alone, so that one person may                     stand at several.""")
    @APIResponse(responseCode = "200", description = "The coverage of the period")
    public CoverageReportView coverage(@Valid @BeanParam CoverageFilter filter) {
        return coverage.report(filter);
    }
}
