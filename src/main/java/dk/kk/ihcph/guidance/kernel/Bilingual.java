package dk.kk.ihcph.guidance.kernel;

import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in Danish and English: the label of a code, or the text of a problem. */
@Schema(description = "A text in Danish and English")
public record Bilingual(
        @Schema(description = "Danish", examples = "Boligsøgning", maxLength = 4000, required = true) String da,
        @Schema(description = "English", examples = "Housing", maxLength = 4000, required = true) String en) {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** Returns the Danish text for a Danish locale, otherwise the English one. */
    public String in(Locale locale) {
        return Languages.isDanish(locale) ? da : en;
    }

    /**
     * Fills in the {@code %s} of both languages. Times are written in the language, instants in Copenhagen's time
     * zone. A bilingual argument is inserted in the language of the text.
     */
    public Bilingual with(Object... arguments) {
        return new Bilingual(filledIn(DANISH, arguments), filledIn(Locale.ENGLISH, arguments));
    }

    private String filledIn(Locale language, Object... arguments) {
        Object[] written = Arrays.stream(arguments)
                .map(argument -> argument instanceof TemporalAccessor time
                        ? WrittenTime.in(time, language)
                        : argument instanceof Bilingual words ? words.in(language) : argument)
                .toArray();
        return String.format(Locale.ROOT, in(language), written);
    }
}
