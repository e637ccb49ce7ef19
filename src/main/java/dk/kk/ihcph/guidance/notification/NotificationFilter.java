package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of mails. */
public class NotificationFilter implements ParameterBean {
    @QueryParam("status")
    @Parameter(description = "Only in this status; FAILED: given up", example = "FAILED")
    public @Nullable NotificationStatus status;

    @QueryParam("kind")
    @Size(max = 50)
    @Parameter(description = "Only of this kind", example = "REGISTRATION_CONFIRMED")
    public @Nullable String kind;

    @QueryParam("failure")
    @Parameter(description = "Only those whose latest attempt failed for this reason", example = "NO_SUCH_MAILBOX")
    public @Nullable NotificationFailureReason failure;

    @QueryParam("about")
    @Parameter(description = "Only about this record")
    public @Nullable UUID about;

    @QueryParam("event")
    @Parameter(description = "Only about registrations for this event")
    public @Nullable UUID event;

    @QueryParam("administration")
    @Parameter(description = "Only about records of this administration")
    public @Nullable Administration administration;

    @QueryParam("from")
    @Parameter(description = "Queued not before this instant", example = "2027-01-01T00:00:00+01:00")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Queued before this instant", example = "2027-02-01T00:00:00+01:00")
    public @Nullable Instant to;
}
