package dk.kk.ihcph.guidance.consultation.appointment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.consultation.Channel;
import dk.kk.ihcph.guidance.consultation.Guidance;
import dk.kk.ihcph.guidance.consultation.slot.BookedTime;
import dk.kk.ihcph.guidance.consultation.slot.SlotView;
import dk.kk.ihcph.guidance.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/** An appointment as this caller may see it. */
@Schema(
        name = "Appointment",
        description = "A citizen's time with a guide at a desk",
        properties = @SchemaProperty(name = "language", description = "Language that the guide must speak, ISO 639-1"))
record AppointmentView(
        UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped BookedTime time,
        @JsonUnwrapped Guidance guidance,
        @JsonUnwrapped Citizen citizen,
        @JsonUnwrapped Standing standing,
        @JsonUnwrapped Course course)
        implements Versioned {

    /** The citizen, and how they will be met. */
    record Citizen(
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
                    String email) {
        static Citizen of(Appointment appointment, boolean personal) {
            AppointmentContact contact = personal ? appointment.contact() : null;
            return new Citizen(
                    appointment.channel(),
                    contact == null ? null : contact.name(),
                    contact == null ? null : contact.email());
        }
    }

    /** Whether the appointment still keeps its time. */
    record Standing(
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
                            description =
                                    "Why it was cancelled, where that was said; absent for the other administration",
                            maxLength = 500)
                    @Nullable
                    String cancelReason) {}

    /** The making of the appointment, and the visit that it led to. */
    record Course(
            @JsonUnwrapped @Nullable CheckIn checkIn,
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
                    List<AppointmentAction> allowedActions) {}

    /** The view can change without its record: a hold ends, other times are taken. */
    static AppointmentView of(
            Appointment appointment,
            boolean personal,
            Instant now,
            List<SlotView> proposals,
            @Nullable String secret,
            List<AppointmentAction> allowedActions) {
        AppointmentStatus status = appointment.shownStatus(now);
        return new AppointmentView(
                appointment.id(),
                proposals.isEmpty() && status != AppointmentStatus.EXPIRED
                        ? appointment.version()
                        : Objects.hash(appointment.version(), status, proposals),
                appointment.time(),
                appointment.guidance(),
                Citizen.of(appointment, personal),
                new Standing(
                        status,
                        appointment.heldUntil(),
                        appointment.strandedSince() != null,
                        appointment.strandedSince(),
                        proposals,
                        personal ? appointment.cancelReason() : null),
                new Course(appointment.checkIn(), appointment.createdAt(), secret, allowedActions));
    }
}
