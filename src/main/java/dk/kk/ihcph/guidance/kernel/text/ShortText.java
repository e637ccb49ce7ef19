package dk.kk.ihcph.guidance.kernel.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name or a reason in both languages, as administrators write it. */
@Schema(name = "ShortText", description = "A short text in Danish and English")
public record ShortText(
        @NotBlank @Size(max = 200) @Schema(description = "Danish", examples = "Personaledag") String da,
        @NotBlank @Size(max = 200) @Schema(description = "English", examples = "Staff day") String en) {}
