package dk.kk.ihcph.guidance.consultation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A served citizen, as a guide logs them: topics are enough, the rest has defaults. */
@Schema(
        name = "ConsultationRequest",
        description = "A consultation to log. Only `topics` are required. The log is anonymous: no names.",
        examples = "{\"topics\": [\"MITID\"], \"location\": \"IH\"}")
public record ConsultationRequest(
        @Schema(description = "Administration that guided; default: the caller's, if the caller works for one")
                @Nullable
                Administration administration,
        @Schema(
                        description =
                                "Code of /locations; default: the location of the caller's published shift at the beginning,"
                                        + " otherwise the only desk that the administration staffs that day",
                        examples = "IH")
                @Size(max = 20)
                @Nullable
                String location,
        @Valid @JsonUnwrapped LogEntry entry,
        @Schema(description = "End, not included; given instead of the duration") @Nullable Instant endedAt) {

    /** The request that a merge patch is applied to. */
    static ConsultationRequest of(Consultation consultation) {
        return new ConsultationRequest(
                consultation.administration(), consultation.location(), consultation.entry(), null);
    }
}
