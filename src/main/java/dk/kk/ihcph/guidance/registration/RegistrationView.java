package dk.kk.ihcph.guidance.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.directory.Situation;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.Industry;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.notification.NotificationView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        @Schema(description = "Id of the event") UUID event,
        @Schema(description = "Status of the event; labels in /code-lists/event-statuses") EventStatus eventStatus,
        @Schema(description = "Why the event is cancelled; absent where it is not, or nobody said") @Nullable
                Bilingual cancelReason,
        @Schema(
                        description = "Where to take part online; only for those who have seats",
                        examples = "https://meet.example.org/welcome",
                        maxLength = 500)
                @Nullable
                String onlineUrl,
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
        @Schema(description = "When it was cancelled, declined or ran out", examples = "2027-01-20T08:00:00Z") @Nullable
                Instant endedAt,
        @Schema(description = "Name; absent once erased", examples = "Ana Costa", maxLength = 200) @Nullable
                String name,
        @Schema(description = "E-mail address", examples = "ana@example.org", maxLength = 254) @Nullable String email,
        @Schema(description = "Preferred language, ISO 639-1", examples = "en", maxLength = 2) @Nullable
                String language,
        @Schema(description = "Municipality of residence", examples = "0101", maxLength = 4) @Nullable
                String municipality,
        @Nullable Situation situation,
        @Nullable Industry industry,
        @Schema(description = "Month of arrival in Denmark", examples = "2026-11", maxLength = 7) @Nullable
                String arrivalMonth,
        @Schema(
                        description = "Answers by the keys of the event's questions",
                        examples = "{\"diet\": \"vegetarian\"}",
                        maxProperties = 20)
                @Nullable
                Map<String, Object> answers,
        @Schema(description = "Labels in /code-lists/registration-sources") @Nullable RegistrationSource source,
        @Schema(description = "Municipality whose partner made it", examples = "0147", maxLength = 4) @Nullable
                String partner,
        @Schema(
                        description = "What the QR code of the ticket holds; only for those who have seats",
                        examples = "7H3K9M2P5R8T1V4X6Z0B",
                        maxLength = 20)
                @Nullable
                String ticket,
        @Schema(description = "Answer to the reminder: whether they are still coming; absent until answered") @Nullable
                Boolean coming,
        @Schema(description = "When that was answered", examples = "2027-02-03T18:00:00Z") @Nullable
                Instant comingAnsweredAt,
        @Schema(description = "Whether they came; absent until known. Labels in /code-lists/attendances") @Nullable
                Attendance attendance,
        @Schema(description = "When they were checked in", examples = "2027-02-10T15:58:00Z") @Nullable
                Instant arrivedAt,
        @Schema(description = "How many of the party came", examples = "2", minimum = "1", maximum = "20") @Nullable
                Integer personsArrived,
        @Schema(description = "Whether feedback was given; what it said is kept apart") @Nullable Boolean feedbackGiven,
        @Nullable WaitingReason why,
        @Schema(description = "Seats offered from the waiting list, oldest first", maxItems = 1000) @Nullable
                List<SeatOfferView> offers,
        @Schema(description = "Mails about it, oldest first", maxItems = 1000) @Nullable
                List<NotificationView> notifications,
        @Schema(description = "When name, e-mail and answers were removed", examples = "2027-05-11T02:00:00Z") @Nullable
                Instant erasedAt,
        @Schema(description = "What the caller can do with it now", maxItems = 10)
                List<RegistrationAction> allowedActions)
        implements Versioned {

    /** The place in line and the event change without the row. */
    @Override
    public String variant() {
        return (waitingPosition == null ? "" : "w" + waitingPosition)
                + (eventStatus == EventStatus.CANCELLED ? "c" : "")
                + (onlineUrl == null ? "" : "o" + Integer.toHexString(onlineUrl.hashCode()));
    }
}
