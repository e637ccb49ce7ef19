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
            description = "Parts of a name in any order, with or without accents; or the whole code of a ticket",
            example = "costa")
    public @Nullable String q;

    @QueryParam("status")
    @Parameter(description = "Only in this status", example = "CONFIRMED")
    public @Nullable RegistrationStatus status;

    @QueryParam("attendance")
    @Parameter(description = "Only who came, is excused or stayed away", example = "CHECKED_IN")
    public @Nullable Attendance attendance;
}
