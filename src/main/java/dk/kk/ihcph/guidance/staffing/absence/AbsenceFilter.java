package dk.kk.ihcph.guidance.staffing.absence;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

public class AbsenceFilter implements ParameterBean {
    @QueryParam("from")
    @Parameter(description = "Not those that end before this local day", example = "2026-07-01")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Not those that begin after this local day", example = "2026-07-31")
    public @Nullable LocalDate to;

    @QueryParam("staff")
    @Parameter(description = "Only of this member of staff")
    public @Nullable UUID staff;

    @QueryParam("status")
    @Parameter(description = "Only in this status", example = "REQUESTED")
    public @Nullable AbsenceStatus status;

    @QueryParam("mine")
    @DefaultValue("false")
    @Parameter(description = "Only the caller's own absences", example = "true")
    public boolean mine;
}
