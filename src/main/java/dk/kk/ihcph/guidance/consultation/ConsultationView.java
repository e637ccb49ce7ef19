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
@Schema(name = "Consultation", description = "One citizen, or a few who came together, guided once")
public record ConsultationView(
        UUID id,
        @JsonIgnore long version,
        Administration administration,
        @Schema(description = "Code of /locations", examples = "IH", maxLength = 20) String location,
        @JsonUnwrapped LogEntry entry,
        @JsonUnwrapped Progress progress)
        implements Versioned {

    /** How far the consultation is, and what follows from it. */
    record Progress(
            @Schema(
                            description =
                                    "Whether the grant is for this citizen: residents of Copenhagen, and those moving there")
                    TargetGroup targetGroup,
            @Schema(description = "Where to point a citizen outside the target group: their own municipality") @Nullable
                    PointTo pointTo,
            ConsultationStatus status,
            @Schema(description = "Why it was voided; absent for callers of the other administration", maxLength = 500)
                    @Nullable
                    String voidReason,
            @Schema(
                            description =
                                    "When it was logged or completed; while the citizen is at the desk, when they were called",
                            examples = "2026-01-05T09:21:00Z")
                    Instant recordedAt,
            @Schema(description = "Id of the ticket, where the citizen was called from the line") @Nullable UUID ticket,
            @Schema(
                            description =
                                    "Whether the night closed it, because nobody else did: it counts if it had begun, but how long"
                                            + " it took nobody knows")
                    boolean forgotten,
            @Schema(description = "What this caller may do with it now", maxItems = 10)
                    List<ConsultationAction> allowedActions) {}

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
