package dk.kk.ihcph.guidance.consultation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.Situation;
import dk.kk.ihcph.guidance.directory.municipality.Municipality;
import dk.kk.ihcph.guidance.http.Versioned;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        Channel channel,
        @Schema(description = "Codes of /topics", examples = "[\"MITID\"]", maxItems = 12)
                List<@Size(max = 50) String> topics,
        @Schema(description = "Language spoken, ISO 639-1", examples = "en", maxLength = 2) @Nullable String language,
        @Schema(description = "Residence municipality, code of /municipalities", examples = "0101", maxLength = 4)
                @Nullable
                String municipality,
        @Schema(description = "The citizen is about to move to Copenhagen") boolean movingToCopenhagen,
        @Nullable Situation situation,
        FirstVisit firstVisit,
        @Schema(description = "How many came together", examples = "1", minimum = "1", maximum = "50") int persons,
        @Schema(
                        description = "When it began; of one not yet begun, when the citizen was called",
                        examples = "2026-01-05T09:12:00Z")
                Instant startedAt,
        @Schema(description = "How long it took in minutes; absent where nobody noted it", examples = "8") @Nullable
                Integer durationMinutes,
        @Nullable Result result,
        @Schema(description = "Codes of /offers that the citizen was pointed to", maxItems = 20)
                List<@Size(max = 50) String> offers,
        @Schema(description = "Free text; absent for callers of the other administration", maxLength = 2000) @Nullable
                String note,
        @Schema(
                        description =
                                "Id where it was first written down; begins with auto: where an import made one up",
                        examples = "popup-dtu-2026-02-03-017",
                        maxLength = 100)
                @Nullable
                String externalReference,
        @Schema(description = "Id of the event at which it was, as of a pop-up") @Nullable UUID event,
        @Schema(description = "Whether the grant is for this citizen: residents of Copenhagen, and those moving there")
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
                List<ConsultationAction> allowedActions)
        implements Versioned {

    /**
     * @param own whether the caller may read free text of the consultation's administration
     */
    static ConsultationView of(
            Consultation consultation,
            boolean own,
            @Nullable Municipality elsewhere,
            List<ConsultationAction> allowedActions) {
        ConsultationRequest logged = consultation.asRequest();
        return new ConsultationView(
                consultation.id(),
                consultation.version(),
                consultation.administration(),
                Objects.requireNonNull(logged.location()),
                Objects.requireNonNull(logged.channel()),
                logged.topics(),
                logged.language(),
                logged.municipality(),
                Boolean.TRUE.equals(logged.movingToCopenhagen()),
                logged.situation(),
                Objects.requireNonNull(logged.firstVisit()),
                Objects.requireNonNull(logged.persons()),
                consultation.startedAt(),
                logged.durationMinutes(),
                logged.result(),
                Objects.requireNonNull(logged.offers()),
                own ? consultation.note() : null,
                consultation.externalReference(),
                logged.event(),
                consultation.targetGroup(),
                elsewhere == null ? null : PointTo.of(elsewhere),
                consultation.status(),
                own ? consultation.voidReason() : null,
                consultation.recordedAt(),
                consultation.ticket(),
                consultation.isForgotten(),
                allowedActions);
    }
}
