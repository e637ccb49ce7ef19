package dk.kk.ihcph.guidance.registration.message;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message to those registered. */
@Schema(name = "EventMessage", description = "A message to those registered for an event")
record MessageView(
        UUID id,
        UUID event,
        @Schema(description = "The administration that wrote it") Administration administration,
        @Schema(description = "To whom. Labels in /code-lists/message-audiences") MessageAudience to,
        Bilingual subject,
        Bilingual text,
        @Schema(
                        description = "Registrations with an e-mail that it goes to",
                        examples = "61",
                        minimum = "0",
                        maximum = "50000")
                int recipients,
        @Schema(description = "When it was sent off", examples = "2027-02-01T10:00:00Z") Instant sentAt) {
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
