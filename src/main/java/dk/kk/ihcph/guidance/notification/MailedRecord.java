package dk.kk.ihcph.guidance.notification;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The record that a mail is about. */
@Schema(name = "NotificationAbout", description = "The record that a mail is about")
record MailedRecord(
        @Schema(description = "Kind of the record; absent before the first attempt, or if the record is gone") @Nullable
                NotificationSubject type,
        UUID id,
        @Schema(description = "Id of the event, if the record is a registration") @Nullable UUID event) {}
