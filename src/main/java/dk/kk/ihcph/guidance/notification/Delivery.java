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
                Instant resentAt) {

    /** The reason why an attempt failed. */
    @Embeddable
    @Schema(name = "NotificationFailure", description = "Why an attempt to send a mail failed")
    record AttemptFailure(
            @Schema(description = "Labels in /code-lists/notification-failure-reasons")
                    @Column(name = "failure")
                    @Enumerated(EnumType.STRING)
                    NotificationFailureReason reason,
            @Schema(
                            description = "The mail server's reply code (RFC 5321, 4.2), where it gave one",
                            examples = "550",
                            minimum = "100",
                            maximum = "999")
                    @Nullable
                    Integer replyCode) {}
}
