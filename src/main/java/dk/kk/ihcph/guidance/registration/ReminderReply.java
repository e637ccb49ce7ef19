package dk.kk.ihcph.guidance.registration;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to the reminder: whether the party is still coming. */
@Embeddable
public record ReminderReply(
        @Schema(description = "Answer to the reminder: whether they are still coming; absent until answered") @Nullable
                Boolean coming,
        @Schema(description = "When that was answered", examples = "2027-02-03T18:00:00Z") @Nullable
                Instant comingAnsweredAt) {
    static final ReminderReply NONE = new ReminderReply(null, null);
}
