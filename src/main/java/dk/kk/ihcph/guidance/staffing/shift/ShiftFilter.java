package dk.kk.ihcph.guidance.staffing.shift;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

public class ShiftFilter implements ParameterBean {
    @QueryParam("from")
    @Parameter(description = "First local day; a shift that ended before is left out")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Local day after the last; a shift that begins on it or later is left out")
    public @Nullable LocalDate to;

    @QueryParam("staff")
    @Parameter(description = "Only shifts of this staff member")
    public @Nullable UUID staff;

    @QueryParam("mine")
    @DefaultValue("false")
    @Parameter(description = "`true`: only the caller's own shifts", example = "true")
    public boolean mine;

    @QueryParam("administration")
    @Parameter(description = "Only shifts of this administration", example = "BIF")
    public @Nullable Administration administration;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only shifts at this location", example = "KEH")
    public @Nullable String location;

    @QueryParam("event")
    @Parameter(description = "Only shifts at this event")
    public @Nullable UUID event;

    @QueryParam("activity")
    @Parameter(description = "Only shifts with this activity", example = "DESK")
    public @Nullable ShiftActivity activity;

    @QueryParam("status")
    @Parameter(description = "Only shifts in this status", example = "PUBLISHED")
    public @Nullable ShiftStatus status;
}
