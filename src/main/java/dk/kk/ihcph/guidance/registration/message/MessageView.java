package dk.kk.ihcph.guidance.registration.message;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message to those registered. */
@Schema(name = "EventMessage", description = "A message to those registered for an event")
record MessageView(
        @Schema(description = "Id of the message; absent in a dry run") @Nullable UUID id,
        UUID event,
        @Schema(description = "The administration that sent the message") Administration administration,
        @Schema(description = "The registrations that get the message. Labels in /code-lists/message-audiences")
                MessageAudience audience,
        Bilingual subject,
        Bilingual body,
        @Schema(description = "Registrations that the message is mailed to", minimum = "0", maximum = "50000")
                int recipients,
        Instant sentAt) {
    /** The same message as it would be sent: a dry run makes no message that has an id. */
    MessageView withoutId() {
        return new MessageView(null, event, administration, audience, subject, body, recipients, sentAt);
    }

    static MessageView of(EventMessage message) {
        return new MessageView(
                message.id(),
                message.event(),
                message.administration(),
                message.audience(),
                message.subject(),
                message.text(),
                message.recipients(),
                message.sentAt());
    }
}
