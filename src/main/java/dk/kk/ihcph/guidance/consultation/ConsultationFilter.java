package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which consultations to list, and in which order. */
public class ConsultationFilter implements ParameterBean {
    @QueryParam("from")
    @Parameter(description = "Begun not before this instant", example = "2026-01-01T00:00:00+01:00")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Begun before this instant", example = "2026-02-01T00:00:00+01:00")
    public @Nullable Instant to;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Code of /locations", example = "IH")
    public @Nullable String location;

    @QueryParam("administration")
    @Parameter(description = "The administration that guided")
    public @Nullable Administration administration;

    @QueryParam("topic")
    @Size(max = 50)
    @Parameter(description = "Code of /topics", example = "MITID")
    public @Nullable String topic;

    @QueryParam("municipality")
    @Size(max = 4)
    @Parameter(description = "Code of /municipalities", example = "0101")
    public @Nullable String municipality;

    @QueryParam("channel")
    @Parameter(description = "How the citizen was met")
    public @Nullable Channel channel;

    @QueryParam("event")
    @Parameter(description = "Only at this event, as at a pop-up")
    public @Nullable UUID event;

    @QueryParam("status")
    @Parameter(description = "RECORDED and VOIDED when left out; the others are of citizens called from the line")
    public @Nullable ConsultationStatus status;

    @QueryParam("sort")
    @DefaultValue("-startedAt")
    @Parameter(description = "-startedAt (newest first, the default) or startedAt", example = "-startedAt")
    @Pattern(regexp = "-?startedAt", message = "{pattern.sort}")
    public String sort = "-startedAt";

    boolean newestFirst() {
        return sort.startsWith("-");
    }
}
