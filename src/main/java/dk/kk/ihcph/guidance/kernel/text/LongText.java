package dk.kk.ihcph.guidance.kernel.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A description in both languages, as administrators write it. */
@Schema(name = "LongText", description = "A longer text in Danish and English")
public record LongText(
        @NotBlank @Size(max = 2000) @Schema(description = "Danish", examples = "Øv dansk med frivillige.") String da,
        @NotBlank @Size(max = 2000) @Schema(description = "English", examples = "Practise with volunteers.")
                String en) {}
