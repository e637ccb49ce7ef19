package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mail about a record: its kind and its outcome. It contains neither recipient nor text. */
@StoredAnswer("ids, kinds and times of a mail; neither its reader nor its text")
@Schema(name = "Notification", description = "A mail and what became of it; never its reader or its text")
public record NotificationView(
        UUID id,
        @Schema(description = "What the mail is about", examples = "REGISTRATION_CONFIRMED", maxLength = 50)
                String kind,
        @Schema(description = "The record that it is about") MailedRecord about,
        @Schema(
                        description = "The administration that the record belongs to; absent while the mail was not"
                                + " tried yet, or if the record is gone")
                @Nullable
                Administration administration,
        @Schema(description = "Labels in /code-lists/notification-statuses; FAILED: it was given up")
                NotificationStatus status,
        @Schema(description = "When it was decided to send it", examples = "2027-01-11T09:30:00Z") Instant queuedAt,
        @Schema(
                        description = "How often it was tried, since somebody had it sent again if anybody did",
                        examples = "1",
                        minimum = "0",
                        maximum = "100")
                int attempts,
        @Schema(
                        description = "When it was sent, given up or found no longer relevant",
                        examples = "2027-01-11T09:30:02Z")
                @Nullable
                Instant endedAt,
        @Schema(description = "Why the latest attempt failed; absent once it is sent") @Nullable AttemptFailure failure,
        @Schema(description = "When somebody last had it sent again", examples = "2027-01-12T08:00:00Z") @Nullable
                Instant resentAt,
        @Schema(description = "What this caller may do with it now", maxItems = 1)
                List<NotificationAction> allowedActions) {

    /** The record that a mail is about. */
    @Schema(name = "NotificationAbout", description = "The record that a mail is about")
    public record MailedRecord(
            @Schema(
                            description =
                                    "The kind of record; absent while the mail was not tried yet, or if the record is gone")
                    @Nullable
                    NotificationSubject type,
            @Schema(description = "Its id") UUID id,
            @Schema(description = "The event of a registration") @Nullable UUID event) {}

    /** The reason why an attempt failed. */
    @Schema(name = "NotificationFailure", description = "Why an attempt to send a mail failed")
    public record AttemptFailure(
            @Schema(description = "Labels in /code-lists/notification-failure-reasons")
                    NotificationFailureReason reason,
            @Schema(
                            description = "The mail server's reply code (RFC 5321, 4.2), where it gave one",
                            examples = "550",
                            minimum = "100",
                            maximum = "999")
                    @Nullable
                    Integer replyCode) {}
}
