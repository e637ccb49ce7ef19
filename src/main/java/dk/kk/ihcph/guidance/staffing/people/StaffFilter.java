package dk.kk.ihcph.guidance.staffing.people;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

public class StaffFilter implements ParameterBean {
    @QueryParam("administration")
    @Parameter(description = "Only those of this administration", example = "BIF")
    public @Nullable Administration administration;

    @QueryParam("function")
    @Parameter(description = "Only staff with this function", example = "GUIDE")
    public @Nullable StaffFunction function;

    @QueryParam("activeOn")
    @Parameter(description = "Only staff who are employed on this local day")
    public @Nullable LocalDate activeOn;

    @QueryParam("mine")
    @DefaultValue("false")
    @Parameter(description = "`true`: only the staff member with the caller's login", example = "true")
    public boolean mine;
}
