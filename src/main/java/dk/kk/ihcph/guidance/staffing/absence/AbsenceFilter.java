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
    @Parameter(description = "First local day; an absence that ended before is left out")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Local day after the last; an absence that begins on it or later is left out")
    public @Nullable LocalDate to;

    @QueryParam("staff")
    @Parameter(description = "Only absences of this staff member")
    public @Nullable UUID staff;

    @QueryParam("status")
    @Parameter(description = "Only absences in this status", example = "REQUESTED")
    public @Nullable AbsenceStatus status;

    @QueryParam("mine")
    @DefaultValue("false")
    @Parameter(description = "`true`: only the caller's own absences", example = "true")
    public boolean mine;
}
