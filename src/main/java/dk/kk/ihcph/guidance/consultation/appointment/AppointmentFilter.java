package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Selects appointments. */
public class AppointmentFilter implements ParameterBean {
    @QueryParam("from")
    @Parameter(description = "Not those before this local day", example = "2026-03-02")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Not those after this local day", example = "2026-03-08")
    public @Nullable LocalDate to;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only at this location", example = "IH")
    public @Nullable String location;

    @QueryParam("administration")
    @Parameter(description = "Only with guides of this administration", example = "BIF")
    public @Nullable Administration administration;

    @QueryParam("guide")
    @Parameter(description = "Only with this member of staff")
    public @Nullable UUID guide;

    @QueryParam("status")
    @Parameter(description = "Only in this status", example = "BOOKED")
    public @Nullable AppointmentStatus status;

    @QueryParam("stranded")
    @Parameter(
            description = "true: only those whose guide is no longer on duty then; false: only the others",
            example = "true")
    public @Nullable Boolean stranded;
}
