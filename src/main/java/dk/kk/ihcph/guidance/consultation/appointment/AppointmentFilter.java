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
    @Parameter(description = "First local day")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Local day after the last")
    public @Nullable LocalDate to;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only those at this location", example = "IH")
    public @Nullable String location;

    @QueryParam("administration")
    @Parameter(description = "Only with staff of this administration", example = "BIF")
    public @Nullable Administration administration;

    @QueryParam("staff")
    @Parameter(description = "Only with this staff member")
    public @Nullable UUID staff;

    @QueryParam("status")
    @Parameter(description = "Only those in this status", example = "BOOKED")
    public @Nullable AppointmentStatus status;

    @QueryParam("stranded")
    @Parameter(
            description =
                    "`true`: only appointments whose staff member is no longer on duty at that time; `false`: only the others",
            example = "true")
    public @Nullable Boolean stranded;
}
