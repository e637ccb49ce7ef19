package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.web.ParameterBean;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which events are asked for. */
public class EventFilter implements ParameterBean {
    @QueryParam("type")
    @Parameter(description = "Only of this kind", example = "WELCOME")
    public @Nullable EventType type;

    @QueryParam("status")
    @Parameter(description = "Only with this status; drafts are never listed", example = "PUBLISHED")
    public @Nullable EventStatus status;

    @QueryParam("administration")
    @Parameter(description = "Only led by this administration", example = "KFF")
    public @Nullable Administration administration;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only at this location", example = "IH")
    public @Nullable String location;

    @QueryParam("from")
    @Parameter(description = "Not beginning before this instant", example = "2026-01-01T00:00:00+01:00")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Beginning before this instant", example = "2026-07-01T00:00:00+02:00")
    public @Nullable Instant to;
}
