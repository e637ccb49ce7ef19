package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which consultations to list, and in which order. */
public class ConsultationFilter implements ParameterBean {
    @QueryParam("from")
    @Parameter(description = "First instant of the beginning")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Instant before which the consultation began, not included")
    public @Nullable Instant to;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Code of /locations", example = "IH")
    public @Nullable String location;

    @QueryParam("administration")
    @Parameter(description = "Only consultations of this administration")
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
    @Parameter(description = "Only consultations by this channel")
    public @Nullable Channel channel;

    @QueryParam("event")
    @Parameter(description = "Only consultations at this event, such as a pop-up")
    public @Nullable UUID event;

    @QueryParam("status")
    @Parameter(
            description = "Only consultations in this status; default: RECORDED and VOIDED. The other statuses belong"
                    + " to citizens called from the queue")
    public @Nullable ConsultationStatus status;

    @QueryParam("sort")
    @DefaultValue("-startedAt")
    @Parameter(
            description = "`-startedAt`: newest first; `startedAt`: oldest first",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"-startedAt", "startedAt"}))
    @Pattern(regexp = "^-?startedAt$", message = "{pattern.sort}")
    public String sort = "-startedAt";

    boolean newestFirst() {
        return sort.startsWith("-");
    }
}
