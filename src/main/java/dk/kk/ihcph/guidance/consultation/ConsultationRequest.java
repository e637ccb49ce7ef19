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
        description = "A served citizen. Only topics are required. No names: the log is anonymous.",
        examples = "{\"topics\": [\"MITID\"], \"location\": \"IH\"}")
public record ConsultationRequest(
        @Schema(description = "The administration that guided; default: the caller's, if they work for one only")
                @Nullable
                Administration administration,
        @Schema(
                        description =
                                "Code of /locations; default: where the caller has a published shift when it begins, else"
                                        + " the one desk that the administration staffs that day",
                        examples = "IH")
                @Size(max = 20)
                @Nullable
                String location,
        @Valid @JsonUnwrapped LogEntry entry,
        @Schema(description = "When it ended, instead of the duration", examples = "2026-01-05T10:20:00+01:00")
                @Nullable
                Instant endedAt) {

    /** The request that a merge patch is applied to. */
    static ConsultationRequest of(Consultation consultation) {
        return new ConsultationRequest(
                consultation.administration(), consultation.location(), consultation.entry(), null);
    }
}
