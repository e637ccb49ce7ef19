package dk.kk.ihcph.guidance.kernel;

import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in Danish and English: the label of a code, or the text of a problem. */
@Schema(description = "A text in Danish and English")
public record Bilingual(
        @Schema(description = "Danish", examples = "Boligsøgning", maxLength = 4000, required = true) String da,
        @Schema(description = "English", examples = "Housing", maxLength = 4000, required = true) String en) {
    static final Locale DANISH = Locale.forLanguageTag("da");
    static final Locale ENGLISH = Locale.ENGLISH;

    /** Returns the Danish text for a Danish locale, otherwise the English one. */
    public String in(Locale locale) {
        return Languages.isDanish(locale) ? da : en;
    }

    /** Returns a label as it is written within a sentence: without a capital letter, unless it is an abbreviation. */
    public Bilingual inSentence() {
        return new Bilingual(uncapitalized(da), uncapitalized(en));
    }

    /** Returns a sentence with a capital letter, whatever its first word was filled in with. */
    public Bilingual asSentence() {
        return new Bilingual(capitalized(da), capitalized(en));
    }

    private static String capitalized(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String uncapitalized(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return label.isEmpty() || abbreviation ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    /**
     * Fills in the {@code %s} of both languages. {@link Written} writes each argument in the language of the text. Two
     * full stops become one where a sentence ends with an abbreviation such as "kr." or "pct.".
     */
    public Bilingual with(Object... arguments) {
        return new Bilingual(filledIn(DANISH, arguments), filledIn(ENGLISH, arguments));
    }

    private String filledIn(Locale language, Object... arguments) {
        Object[] written = Arrays.stream(arguments)
                .map(argument -> Written.of(argument, language))
                .toArray();
        return String.format(Locale.ROOT, in(language), written)
                .replace("kr..", "kr.")
                .replace("pct..", "pct.");
    }
}
