package dk.kk.ihcph.guidance.web;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in Danish and English: labels of code lists, and the words of problems. */
@Schema(description = "A text in Danish and English")
public record Bilingual(
        @Schema(description = "Danish", examples = "Boligsøgning", maxLength = 4000, required = true) String da,
        @Schema(description = "English", examples = "Housing", maxLength = 4000, required = true) String en) {

    /** Danish for a Danish locale, else English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("da") ? da : en;
    }

    /** Both languages with their {@code %s} filled in. */
    public Bilingual with(Object... arguments) {
        return new Bilingual(String.format(Locale.ROOT, da, arguments), String.format(Locale.ROOT, en, arguments));
    }
}
