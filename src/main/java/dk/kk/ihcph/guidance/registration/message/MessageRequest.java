package dk.kk.ihcph.guidance.registration.message;

import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message to those registered; each reads it in the preferred language. */
@Schema(name = "EventMessageRequest", description = "A message to the registered, in Danish and English")
record MessageRequest(
        @Schema(description = "The registrations that get the message. Labels in /code-lists/message-audiences")
                @NotNull
                MessageAudience audience,
        @NotNull @Valid MessageSubject subject,
        @NotNull @Valid MessageBody body) {

    /** One line. */
    @Schema(name = "EventMessageSubject", description = "The subject of a mail, in one line")
    record MessageSubject(
            @Schema(description = "Danish", examples = "Husk pas") @NotBlank @Size(max = 200) @PlainText String da,
            @Schema(description = "English", examples = "Bring your passport") @NotBlank @Size(max = 200) @PlainText
                    String en) {}

    /** Paragraphs with a blank line between. */
    @Schema(name = "EventMessageBody", description = "The body of a mail, with a blank line between paragraphs")
    record MessageBody(
            @Schema(description = "Danish", examples = "Tag jeres pas med: vi tjekker det ved indgangen.")
                    @NotBlank
                    @Size(max = 4000)
                    @PlainText
                    String da,
            @Schema(description = "English", examples = "Bring your passport: it is checked at the entrance.")
                    @NotBlank
                    @Size(max = 4000)
                    @PlainText
                    String en) {}
}
