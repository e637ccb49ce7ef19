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
        description = "A party's place at an event. The answer to an anonymous registration holds no personal data.")
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
            @Schema(description = "Id of the event") UUID event,
            @Schema(description = "Status of the event; labels in /code-lists/event-statuses") EventStatus eventStatus,
            @Schema(description = "Why the event is cancelled; absent where it is not, or nobody said") @Nullable
                    Bilingual cancelReason,
            @Schema(
                            description = "Where to take part online; only for those who have seats",
                            examples = "https://meet.example.org/welcome",
                            maxLength = 500)
                    @Nullable
                    String onlineUrl) {}

    /** The seats of the party, or its position on the waiting list. */
    record PartySeats(
            @Schema(
                            description =
                                    "EVENT_CANCELLED in place of UNCONFIRMED, CONFIRMED, WAITING and OFFERED once the event is"
                                            + " cancelled."
                                            + " Labels in /code-lists/registration-statuses")
                    RegistrationStatus status,
            @Schema(
                            description = "Persons, the one who registered among them",
                            examples = "2",
                            minimum = "1",
                            maximum = "20")
                    int partySize,
            @Schema(
                            description =
                                    "Place on the waiting list, from 1; only while WAITING, or while UNCONFIRMED without held seats",
                            examples = "3",
                            minimum = "1",
                            maximum = "1000000")
                    @Nullable
                    Integer waitingPosition,
            @Schema(
                            description = "Until when the offered seats can be accepted; only while OFFERED",
                            examples = "2027-02-03T09:00:00Z")
                    @Nullable
                    Instant offerExpiresAt,
            @Schema(
                            description = "Until when the mailed link confirms it; only while UNCONFIRMED",
                            examples = "2027-01-11T10:00:00Z")
                    @Nullable
                    Instant confirmBy,
            @Schema(description = "When it was made", examples = "2027-01-11T09:30:00Z") Instant registeredAt,
            @Schema(description = "When it was cancelled, declined or ran out", examples = "2027-01-20T08:00:00Z")
                    @Nullable
                    Instant endedAt) {}

    /** The origin of the registration, and what happened to it since. */
    record Course(
            @Schema(description = "Labels in /code-lists/registration-sources") @Nullable RegistrationSource source,
            @Schema(description = "Municipality whose partner made it", examples = "0147", maxLength = 4) @Nullable
                    String partner,
            @Schema(
                            description = "What the QR code of the ticket holds; only for those who have seats",
                            examples = "7H3K9M2P5R8T1V4X6Z0B",
                            maxLength = 20)
                    @Nullable
                    String ticket,
            @JsonUnwrapped FollowUp followUp,
            @JsonUnwrapped PartyArrival arrival,
            @Schema(description = "Whether feedback was given; what it said is kept apart") @Nullable
                    Boolean feedbackGiven) {}

    /** Everything about the registration that does not stand in its row. */
    record Dealings(
            @Nullable WaitingReason why,
            @Schema(description = "Seats offered from the waiting list, oldest first", maxItems = 1000) @Nullable
                    List<SeatOfferView> offers,
            @Schema(description = "Mails about it, oldest first", maxItems = 1000) @Nullable
                    List<NotificationView> notifications,
            @Schema(description = "When name, e-mail and answers were removed", examples = "2027-05-11T02:00:00Z")
                    @Nullable
                    Instant erasedAt,
            @Schema(description = "What the caller can do with it now", maxItems = 10)
                    List<RegistrationAction> allowedActions) {}

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
