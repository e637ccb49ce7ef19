package dk.kk.ihcph.guidance.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answers of a party to the mails about its registration. The feedback itself is kept apart, without the party. */
@Embeddable
public record FollowUp(
        @Schema(description = "Answer to the reminder, whether the party still comes; absent until answered") @Nullable
                Boolean coming,
        @Nullable Instant comingAnsweredAt,
        @JsonIgnore @Nullable Instant feedbackAt) {
    static final FollowUp NONE = new FollowUp(null, null, null);

    FollowUp answerComing(boolean comes, Instant now) {
        return new FollowUp(comes, now, feedbackAt);
    }

    FollowUp giveFeedback(Instant day) {
        return new FollowUp(coming, comingAnsweredAt, day);
    }
}
