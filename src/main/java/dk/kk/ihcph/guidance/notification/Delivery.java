package dk.kk.ihcph.guidance.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The attempts to send a mail, and their outcome. */
@Schema(hidden = true)
record Delivery(
        @Schema(description = "Status of the mail; FAILED means given up. Labels in /code-lists/notification-statuses")
                NotificationStatus status,
        Instant queuedAt,
        @Schema(
                        description = "Number of attempts, since the last resend if there was one",
                        minimum = "0",
                        maximum = "100")
                int attempts,
        @Schema(description = "When the mail was sent, given up or skipped") @Nullable Instant endedAt,
        @Schema(description = "Why the latest attempt failed; absent once the mail is sent") @Nullable
                AttemptFailure failure,
        @Schema(description = "When the mail was last resent by a caller") @Nullable Instant resentAt) {

    /** The reason why an attempt failed. */
    @Embeddable
    @Schema(name = "NotificationFailure", description = "Why an attempt to send a mail failed")
    record AttemptFailure(
            @Schema(description = "Labels in /code-lists/notification-failure-reasons")
                    @Column(name = "failure")
                    @Enumerated(EnumType.STRING)
                    NotificationFailureReason reason,
            @Schema(
                            description = "The mail server's reply code (RFC 5321, 4.2); absent if it gave none",
                            minimum = "100",
                            maximum = "999")
                    @Nullable
                    Integer replyCode) {}
}
