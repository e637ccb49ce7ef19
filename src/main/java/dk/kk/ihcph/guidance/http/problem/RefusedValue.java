package dk.kk.ihcph.guidance.http.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Violation;

/** A JSON value that can be read but that a rule of the reader refuses: 422, whereas an unreadable value is 400. */
@SuppressWarnings("serial") // never serialized
public final class RefusedValue extends InvalidFormatException {
    private final String code;
    private final Bilingual words;

    public RefusedValue(JsonParser parser, Class<?> type, String code, Bilingual words) {
        super(parser, code, "", type);
        this.code = code;
        this.words = words;
    }

    /** The violation at this place of the body. */
    Violation at(String pointer) {
        return Violation.at(pointer, code, words);
    }
}
