package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.Situation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
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
        @Schema(description = "How the citizen was met; default IN_PERSON") @Nullable Channel channel,
        @Schema(description = "Codes of /topics, one to twelve", examples = "[\"MITID\"]")
                @NotEmpty
                @Size(max = 12)
                @UniqueElements
                List<@NotNull @Size(max = 50) String> topics,
        @Schema(description = "Language spoken, ISO 639-1", examples = "en", maxLength = 2)
                @Pattern(regexp = "[a-z]{2}")
                @Nullable
                String language,
        @Schema(description = "Residence municipality, code of /municipalities", examples = "0101")
                @Size(max = 4)
                @Nullable
                String municipality,
        @Schema(description = "The citizen is about to move to Copenhagen, and so in the target group; default false")
                @Nullable
                Boolean movingToCopenhagen,
        @Nullable Situation situation,
        @Schema(description = "Whether the citizen came for the first time; default UNKNOWN") @Nullable
                FirstVisit firstVisit,
        @Schema(description = "How many came together, 1 to 50; default 1", examples = "1") @Min(1) @Max(50) @Nullable
                Integer persons,
        @Schema(
                        description = "When it began, not in the future; default: now, less the duration",
                        examples = "2026-01-05T10:12:00+01:00")
                @Nullable
                Instant startedAt,
        @Schema(description = "How long it took in whole minutes, 0 to 480", examples = "8") @Min(0) @Max(480) @Nullable
                Integer durationMinutes,
        @Schema(description = "When it ended, instead of the duration", examples = "2026-01-05T10:20:00+01:00")
                @Nullable
                Instant endedAt,
        @Nullable Result result,
        @Schema(description = "Codes of /offers that the citizen was pointed to")
                @Size(max = 20)
                @UniqueElements
                @Nullable
                List<@NotNull @Size(max = 50) String> offers,
        @Schema(
                        description =
                                "Free text without names or numbers of persons; shown to the own administration only",
                        examples = "Wanted to know how to order a new code display.")
                @Size(max = 2000)
                @Nullable
                String note,
        @Schema(
                        description =
                                "Id of the consultation where it was first written down, unique in the administration:"
                                        + " sending it again adds nothing. No CPR number, and nothing shaped like one",
                        examples = "popup-dtu-2026-02-03-017")
                @Size(min = 1, max = 100)
                @Nullable
                String externalReference,
        @Schema(description = "Id of the event at which it was, as of a pop-up; published or held") @Nullable
                UUID event) {

    /** The request that a merge patch is applied to. */
    static ConsultationRequest of(Consultation consultation) {
        LogEntry entry = consultation.entry();
        return new ConsultationRequest(
                consultation.administration(),
                consultation.location(),
                entry.channel(),
                entry.guidance().topics(),
                entry.guidance().language(),
                entry.guidance().municipality(),
                entry.guidance().movingToCopenhagen(),
                entry.visitors().situation(),
                entry.visitors().firstVisit(),
                entry.visitors().persons(),
                entry.time().startedAt(),
                entry.time().durationMinutes(),
                null,
                entry.outcome().result(),
                entry.outcome().offers(),
                entry.outcome().note(),
                entry.externalReference(),
                entry.event());
    }

    Guidance guidance() {
        return Guidance.of(topics, language, municipality, movingToCopenhagen);
    }
}
