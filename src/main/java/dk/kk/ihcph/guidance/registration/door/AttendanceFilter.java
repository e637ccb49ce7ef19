package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.registration.Attendance;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list at the door. */
public class AttendanceFilter implements ParameterBean {
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(
            description = "Parts of the name in any order, with or without accents, or a complete ticket code",
            example = "costa")
    public @Nullable String q;

    @QueryParam("status")
    @Parameter(description = "Only registrations in this status")
    public @Nullable RegistrationStatus status;

    @QueryParam("attendance")
    @Parameter(description = "Only registrations with this attendance")
    public @Nullable Attendance attendance;
}
