package dk.kk.ihcph.guidance.notification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mail about a record: its kind and its outcome. It contains neither recipient nor text. */
@StoredAnswer("ids, kinds and times of a mail; neither its reader nor its text")
@Schema(name = "Notification", description = "A mail and its delivery, without recipient and text")
public record NotificationView(
        UUID id,
        @Schema(examples = "REGISTRATION_CONFIRMED", maxLength = 50) String kind,
        @Schema(description = "The record that the mail is about") MailedRecord about,
        @Schema(description = "Administration of the record; absent before the first attempt, or if the record is gone")
                @Nullable
                Administration administration,
        @JsonUnwrapped Delivery delivery,
        @Schema(maxItems = 1) List<NotificationAction> allowedActions) {

    static NotificationView of(Notification mail, List<NotificationAction> allowedActions) {
        return new NotificationView(
                mail.id(), mail.kind(), mail.record(), mail.administration(), mail.delivery(), allowedActions);
    }
}
