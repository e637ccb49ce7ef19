package dk.kk.ihcph.guidance.consultation.appointment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.Channel;
import dk.kk.ihcph.guidance.consultation.slot.SlotView;
import dk.kk.ihcph.guidance.http.Versioned;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An appointment as this caller may see it. */
@Schema(name = "Appointment", description = "A citizen's time with a guide at a desk")
record AppointmentView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "Administration of the guide") Administration administration,
        @Schema(description = "Id of the member of staff whom it is with") UUID guide,
        @Schema(description = "Code of /locations", examples = "IH", maxLength = 20) String location,
        @Schema(description = "When it begins", examples = "2026-03-02T09:20:00Z") Instant startsAt,
        @Schema(description = "When it ends", examples = "2026-03-02T09:35:00Z") Instant endsAt,
        @Schema(description = "Codes of /topics", examples = "[\"MITID\"]", maxItems = 12)
                List<@Size(max = 50) String> topics,
        @Schema(description = "Language that the guide must speak, ISO 639-1", examples = "en", maxLength = 2) @Nullable
                String language,
        @Schema(description = "Residence municipality, code of /municipalities", examples = "0101", maxLength = 4)
                @Nullable
                String municipality,
        @Schema(description = "The citizen is about to move to Copenhagen") boolean movingToCopenhagen,
        Channel channel,
        @Schema(
                        description =
                                "The citizen's name; absent of a hold, for the other administration, and once it is erased",
                        examples = "Citizen 12",
                        maxLength = 200)
                @Nullable
                String name,
        @Schema(
                        description = "The citizen's e-mail address; absent as the name is",
                        examples = "citizen12@example.org",
                        maxLength = 254)
                @Nullable
                String email,
        AppointmentStatus status,
        @Schema(
                        description = "Until when a hold, or the time to confirm, lasts; absent once it is booked",
                        examples = "2026-02-20T10:10:00Z")
                @Nullable
                Instant heldUntil,
        @Schema(description = "Whether the guide is no longer on duty then, so that another time must be found")
                boolean stranded,
        @Schema(description = "Since when it is stranded; absent otherwise", examples = "2026-02-27T08:15:00Z")
                @Nullable
                Instant strandedSince,
        @Schema(
                        description =
                                "Of a stranded one, the free times nearest to it; reschedule to one of them. None in lists",
                        maxItems = 3)
                List<SlotView> proposals,
        @Schema(
                        description = "Why it was cancelled, where that was said; absent for the other administration",
                        maxLength = 500)
                @Nullable
                String cancelReason,
        @Schema(description = "When the citizen came", examples = "2026-03-02T09:16:00Z") @Nullable Instant checkedInAt,
        @Schema(description = "Id of the ticket with which the citizen waits since") @Nullable UUID ticket,
        @Schema(description = "When it was made", examples = "2026-02-20T10:00:00Z") Instant createdAt,
        @Schema(
                        description =
                                "Opens the appointment without a login, in the header Citizen-Secret. Only in the answer that"
                                        + " made it, and in its repetitions by Idempotency-Key",
                        examples = "c3ludGhldGljLXN5bnRoZXRpYy1rZXk",
                        maxLength = 100)
                @Nullable
                String secret,
        @Schema(description = "What this caller may do with it now", maxItems = 10)
                List<AppointmentAction> allowedActions)
        implements Versioned {

    /** What is shown of it changes without a change of the record too: a hold ends, other times are taken. */
    static AppointmentView of(
            Appointment appointment,
            boolean personal,
            Instant now,
            List<SlotView> proposals,
            @Nullable String secret,
            List<AppointmentAction> allowedActions) {
        AppointmentRequest said = appointment.asRequest();
        AppointmentStatus status = appointment.shownStatus(now);
        return new AppointmentView(
                appointment.id(),
                proposals.isEmpty() && status != AppointmentStatus.EXPIRED
                        ? appointment.version()
                        : Objects.hash(appointment.version(), status, proposals),
                appointment.administration(),
                appointment.guide(),
                said.location(),
                said.startsAt(),
                appointment.endsAt(),
                said.topics(),
                said.language(),
                said.municipality(),
                Boolean.TRUE.equals(said.movingToCopenhagen()),
                Objects.requireNonNull(said.channel()),
                personal ? said.name() : null,
                personal ? said.email() : null,
                status,
                appointment.heldUntil(),
                appointment.strandedSince() != null,
                appointment.strandedSince(),
                proposals,
                personal ? appointment.cancelReason() : null,
                appointment.checkedInAt(),
                appointment.ticket(),
                appointment.createdAt(),
                secret,
                allowedActions);
    }
}
