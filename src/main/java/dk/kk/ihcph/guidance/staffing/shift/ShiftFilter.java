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
    @Parameter(description = "Not those that end before this local day", example = "2026-01-05")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Not those that begin after this local day", example = "2026-01-11")
    public @Nullable LocalDate to;

    @QueryParam("staff")
    @Parameter(description = "Only of this member of staff")
    public @Nullable UUID staff;

    @QueryParam("mine")
    @DefaultValue("false")
    @Parameter(description = "Only the caller's own shifts", example = "true")
    public boolean mine;

    @QueryParam("administration")
    @Parameter(description = "Only of this administration", example = "BIF")
    public @Nullable Administration administration;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only at this location", example = "KEH")
    public @Nullable String location;

    @QueryParam("event")
    @Parameter(description = "Only at this event")
    public @Nullable UUID event;

    @QueryParam("activity")
    @Parameter(description = "Only for this", example = "DESK")
    public @Nullable ShiftActivity activity;

    @QueryParam("status")
    @Parameter(description = "Only in this status", example = "PUBLISHED")
    public @Nullable ShiftStatus status;
}
