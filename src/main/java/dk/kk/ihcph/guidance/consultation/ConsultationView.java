package dk.kk.ihcph.guidance.consultation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.municipality.Municipality;
import dk.kk.ihcph.guidance.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consultation as this caller may see it. */
@Schema(name = "Consultation", description = "A consultation of a citizen, or of several who came together")
public record ConsultationView(
        UUID id,
        @JsonIgnore long version,
        Administration administration,
        @Schema(examples = "IH", maxLength = 20) String location,
        @JsonUnwrapped LogEntry entry,
        @JsonUnwrapped Progress progress)
        implements Versioned {

    /** How far the consultation is, and what follows from it. */
    record Progress(
            @Schema(
                            description =
                                    "Whether the citizen is in the target group of the grant: residents of Copenhagen and those"
                                            + " moving there")
                    TargetGroup targetGroup,
            @Schema(description = "Municipality that helps a citizen outside the target group; absent for others")
                    @Nullable
                    PointTo pointTo,
            ConsultationStatus status,
            @Schema(description = "Reason for voiding; absent for the other administration", maxLength = 500) @Nullable
                    String voidReason,
            @Schema(description = "Instant at which it was logged or completed; until then the instant of the call")
                    Instant recordedAt,
            @Schema(description = "Id of the ticket; absent if the citizen did not come from the queue") @Nullable
                    UUID ticket,
            @Schema(
                            description =
                                    "Whether it was closed automatically at night because nobody completed it; if it had begun it"
                                            + " counts, with an unknown duration")
                    boolean closedAutomatically,
            @Schema(maxItems = 10) List<ConsultationAction> allowedActions) {}

    /**
     * @param readsText whether the caller may read free text of the consultation's administration
     */
    static ConsultationView of(
            Consultation consultation,
            boolean readsText,
            @Nullable Municipality elsewhere,
            List<ConsultationAction> allowedActions) {
        LogEntry entry = consultation.entry();
        return new ConsultationView(
                consultation.id(),
                consultation.version(),
                consultation.administration(),
                consultation.location(),
                readsText ? entry : entry.with(entry.outcome().withoutNote()),
                new Progress(
                        entry.guidance().targetGroup(),
                        elsewhere == null ? null : PointTo.of(elsewhere),
                        consultation.status(),
                        readsText ? consultation.voidReason() : null,
                        consultation.recordedAt(),
                        consultation.ticket(),
                        consultation.isForgotten(),
                        allowedActions));
    }
}
