package dk.kk.ihcph.guidance.registration.signup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.notification.NotificationView;
import dk.kk.ihcph.guidance.registration.Attendee;
import dk.kk.ihcph.guidance.registration.FollowUp;
import dk.kk.ihcph.guidance.registration.HolderRights;
import dk.kk.ihcph.guidance.registration.PartyArrival;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationAction;
import dk.kk.ihcph.guidance.registration.RegistrationSource;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import dk.kk.ihcph.guidance.registration.Standing;
import dk.kk.ihcph.guidance.registration.seats.SeatOfferView;
import dk.kk.ihcph.guidance.registration.seats.WaitingReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration, as far as the caller may see it. */
@Schema(
        name = "Registration",
        description =
                "The registration of a party for an event. The answer to an anonymous registration has no personal data")
record RegistrationView(
        UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped AtEvent atEvent,
        @JsonUnwrapped PartySeats seats,
        @JsonUnwrapped @Nullable Attendee attendee,
        @JsonUnwrapped @Nullable Course course,
        @JsonUnwrapped Dealings dealings)
        implements Versioned {

    /** The event, and where to take part online for those who have seats. */
    record AtEvent(
            UUID event,
            @Schema(description = "Status of the event. Labels in /code-lists/event-statuses") EventStatus eventStatus,
            @Schema(description = "Why the event is cancelled; absent if it is not, or without a reason") @Nullable
                    Bilingual cancelReason,
            @Schema(
                            description = "Online address of the event; only if the party has seats",
                            examples = "https://meet.example.org/welcome",
                            maxLength = 500)
                    @Nullable
                    String onlineUrl) {}

    /** The seats of the party, or its position on the waiting list. */
    record PartySeats(
            @Schema(
                            description =
                                    "Status of the registration. EVENT_CANCELLED replaces UNCONFIRMED, CONFIRMED, WAITING and OFFERED once the event is cancelled. Labels in /code-lists/registration-statuses")
                    RegistrationStatus status,
            @Schema(
                            description = "Persons of the party, including the one who registered",
                            minimum = "1",
                            maximum = "20")
                    int partySize,
            @Schema(
                            description =
                                    "Position on the waiting list, from 1; only while WAITING, or UNCONFIRMED without held seats",
                            minimum = "1",
                            maximum = "1000000")
                    @Nullable
                    Integer waitingPosition,
            @Schema(description = "Until when the offer of seats can be accepted; only while OFFERED") @Nullable
                    Instant seatOfferExpiresAt,
            @Schema(description = "Until when the mailed link confirms the registration; only while UNCONFIRMED")
                    @Nullable
                    Instant confirmBy,
            Instant registeredAt,
            @Schema(description = "When the registration was cancelled, declined or expired") @Nullable
                    Instant endedAt) {}

    /** The origin of the registration, and what happened to it since. */
    record Course(
            @Schema(description = "Source of the registration. Labels in /code-lists/registration-sources") @Nullable
                    RegistrationSource source,
            @Schema(description = "Municipality whose partner registered the party", maxLength = 4) @Nullable
                    String partner,
            @Schema(
                            description =
                                    "The code printed on the ticket, also as a QR code; only if the party has seats",
                            examples = "7H3K9M2P5R8T1V4X6Z0B",
                            maxLength = 20)
                    @Nullable
                    String ticketCode,
            @JsonUnwrapped FollowUp followUp,
            @JsonUnwrapped PartyArrival arrival,
            @Schema(description = "Whether the party gave feedback, which is stored apart") @Nullable
                    Boolean feedbackGiven) {}

    /** Everything about the registration that does not stand in its row. */
    record Dealings(
            @Nullable WaitingReason waitingReason,
            @Schema(description = "Offers of seats to the party, oldest first", maxItems = 1000) @Nullable
                    List<SeatOfferView> seatOffers,
            @Schema(description = "Mails about the registration, oldest first", maxItems = 1000) @Nullable
                    List<NotificationView> notifications,
            @Schema(description = "When name, e-mail address and answers were erased") @Nullable Instant erasedAt,
            @Schema(maxItems = 10) List<RegistrationAction> allowedActions) {}

    /** Shows a registration with its attendee. */
    static RegistrationView of(HolderRights rights, @Nullable Integer waitingPosition, Dealings dealings) {
        Registration registration = rights.registration();
        return new RegistrationView(
                registration.id(),
                registration.version(),
                new AtEvent(
                        registration.event(),
                        rights.event().status(),
                        rights.event().cancelReason(),
                        rights.onlineUrl()),
                seats(rights, waitingPosition),
                registration.attendee(),
                new Course(
                        registration.origin().source(),
                        registration.origin().partner(),
                        rights.ticketCode(),
                        registration.followUp(),
                        registration.arrival(),
                        registration.followUp().feedbackAt() != null),
                dealings);
    }

    /** Answers an anonymous caller, without personal data. */
    static RegistrationView anonymous(HolderRights rights, @Nullable Integer waitingPosition) {
        Registration registration = rights.registration();
        return new RegistrationView(
                registration.id(),
                registration.version(),
                new AtEvent(
                        registration.event(),
                        rights.event().status(),
                        rights.event().cancelReason(),
                        null),
                seats(rights, waitingPosition),
                null,
                null,
                new Dealings(null, null, null, registration.erasedAt(), List.of()));
    }

    private static PartySeats seats(HolderRights rights, @Nullable Integer waitingPosition) {
        Registration registration = rights.registration();
        Standing standing = registration.standing();
        return new PartySeats(
                rights.status(),
                registration.partySize(),
                waitingPosition,
                standing.offerExpiresAt(),
                standing.status() == RegistrationStatus.UNCONFIRMED ? standing.confirmBy() : null,
                registration.origin().registeredAt(),
                standing.endedAt());
    }

    /** The position on the waiting list and the event change without the row. */
    @Override
    public String variant() {
        Integer position = seats.waitingPosition();
        String url = atEvent.onlineUrl();
        return (position == null ? "" : "w" + position)
                + (atEvent.eventStatus() == EventStatus.CANCELLED ? "c" : "")
                + (url == null ? "" : "o" + Integer.toHexString(url.hashCode()));
    }
}
