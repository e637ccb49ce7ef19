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
    @Parameter(description = "Only mails in this status; FAILED means given up")
    public @Nullable NotificationStatus status;

    @QueryParam("kind")
    @Size(max = 50)
    @Parameter(description = "Only mails of this kind", example = "REGISTRATION_CONFIRMED")
    public @Nullable String kind;

    @QueryParam("failure")
    @Parameter(description = "Only mails whose latest attempt failed for this reason")
    public @Nullable NotificationFailureReason failure;

    @QueryParam("about")
    @Parameter(description = "Only mails about this record")
    public @Nullable UUID about;

    @QueryParam("event")
    @Parameter(description = "Only mails about registrations for this event")
    public @Nullable UUID event;

    @QueryParam("administration")
    @Parameter(description = "Only mails about records of this administration")
    public @Nullable Administration administration;

    @QueryParam("from")
    @Parameter(description = "Only mails queued at this instant or later")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Only mails queued before this instant")
    public @Nullable Instant to;
}
