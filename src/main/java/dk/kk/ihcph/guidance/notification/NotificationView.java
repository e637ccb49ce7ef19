package dk.kk.ihcph.guidance.notification;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mail about a record: of what kind, and what became of it. */
@Schema(name = "Notification", description = "A mail and what became of it")
public record NotificationView(
        @Schema(description = "What the mail is about", examples = "REGISTRATION_CONFIRMED", maxLength = 50)
                String kind,
        @Schema(description = "Labels in /code-lists/notification-statuses") NotificationStatus status,
        @Schema(description = "When it was decided to send it", examples = "2027-01-11T09:30:00Z") Instant queuedAt,
        @Schema(description = "How often it was tried", examples = "1", minimum = "0", maximum = "100") int attempts,
        @Schema(
                        description = "When it was sent, given up or found no longer relevant",
                        examples = "2027-01-11T09:30:02Z")
                @Nullable
                Instant endedAt) {}
