package dk.kk.ihcph.guidance.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dk.kk.ihcph.guidance.http.problem.RefusedValue;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.text.Characters;
import dk.kk.ihcph.guidance.kernel.text.Email;
import dk.kk.ihcph.guidance.kernel.text.NormalText;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON string into normal form. Control characters are refused with 400. Refused with 422 are hidden characters,
 * and line breaks and tabs in a field of one line, which is one of at most {@link #LONGEST_LINE} characters.
 */
final class WrittenText extends StdScalarDeserializer<String> implements ContextualDeserializer {
    /** The attribute that holds a merge patch. Texts that the patch does not change are read as they were stored. */
    static final String PATCH = "patch";

    static final String HIDDEN = "HIDDEN_CHARACTERS";
    static final Bilingual HIDDEN_WORDS = new Bilingual(
            "må ikke indeholde usynlige tegn eller tegn, der ændrer læseretningen",
            "must not contain invisible characters or characters that change the reading direction");

    private static final String LINE_BREAK = "LINE_BREAK";
    private static final Bilingual LINE_BREAK_WORDS =
            new Bilingual("skal være på én linje", "must be one line, without line breaks and tabs");

    private static final int LONGEST_LINE = 255;

    private final boolean ofSeveralLines;
    private final boolean address;

    /** Reads texts outside fields, such as the values of maps. */
    WrittenText() {
        this(true, false);
    }

    /**
     * @param address whether the text is an e-mail address, whose own constraint refuses hidden characters and all
     *     white space but blanks
     */
    private WrittenText(boolean ofSeveralLines, boolean address) {
        super(String.class);
        this.ofSeveralLines = ofSeveralLines;
        this.address = address;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty field) {
        if (field == null) {
            return this;
        }
        Size size = field.getAnnotation(Size.class);
        return new WrittenText(
                size != null && size.max() > LONGEST_LINE && size.max() < Integer.MAX_VALUE,
                field.getAnnotation(Email.class) != null);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (context.getAttribute(PATCH) instanceof JsonNode patch
                && patch.at(parser.getParsingContext().pathAsPointer()).isMissingNode()) {
            return text;
        }
        if (!Characters.areStorable(text)) {
            return (String) context.handleWeirdStringValue(String.class, "", "control characters");
        }
        String normal = address
                ? java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFC)
                : NormalText.of(text);
        if (!ofSeveralLines && NormalText.hasLineBreaks(normal)) {
            throw new RefusedValue(parser, String.class, LINE_BREAK, LINE_BREAK_WORDS);
        }
        if (!address && NormalText.hasHiddenCharacters(normal)) {
            throw new RefusedValue(parser, String.class, HIDDEN, HIDDEN_WORDS);
        }
        return normal;
    }
}
