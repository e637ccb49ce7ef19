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
        description = "An appointment of a citizen with a staff member at a desk",
        properties =
                @SchemaProperty(
                        name = "language",
                        description = "Language that the staff member must speak, ISO 639-1"))
record AppointmentView(
        UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped BookedTime time,
        @Schema(
                        description =
                                "Display name of the staff member; absent for callers who may not read the schedule",
                        examples = "Guide BIF 1 (synthetic)",
                        maxLength = 100)
                @Nullable
                String staffName,
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
                                    "Name of the citizen; absent for a hold, for the other administration, and once erased",
                            examples = "Citizen 12",
                            maxLength = 200)
                    @Nullable
                    String name,
            @Schema(
                            description = "E-mail address of the citizen; absent if the name is",
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
            @Schema(description = "End of the hold, or of the time to confirm; absent once booked") @Nullable
                    Instant heldUntil,
            @Schema(
                            description =
                                    "Whether the staff member is no longer on duty at that time, so that another time is needed")
                    boolean stranded,
            @Schema(description = "Instant since which the appointment is stranded; absent if it is not") @Nullable
                    Instant strandedSince,
            @Schema(
                            description =
                                    "Free times nearest to a stranded appointment, to which it can be moved; empty in lists",
                            maxItems = 3)
                    List<SlotView> proposals,
            @Schema(
                            description =
                                    "Reason for cancelling; absent if none was given, and for the other administration",
                            maxLength = 500)
                    @Nullable
                    String cancelReason) {}

    /** The making of the appointment, and the visit that it led to. */
    record Course(
            @JsonUnwrapped @Nullable CheckIn checkIn,
            Instant createdAt,
            @Schema(
                            description =
                                    "Secret that opens the appointment without a login, in the header Citizen-Secret; returned"
                                            + " only by the request that made the appointment",
                            examples = "c3ludGhldGljLXN5bnRoZXRpYy1rZXk",
                            maxLength = 100)
                    @Nullable
                    String secret,
            @Schema(maxItems = 10) List<AppointmentAction> allowedActions) {}

    /** The view can change without its record: a hold ends, other times are taken. */
    static AppointmentView of(
            Appointment appointment,
            @Nullable String staffName,
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
                staffName,
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
