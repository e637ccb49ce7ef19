package dk.kk.ihcph.guidance.imports;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads an upload as text in one encoding and refuses bytes that are invalid in it. */
final class UploadedText {
    /** In characters: large enough for the lines above a header and the first lines below it. */
    static final int BUFFER = 64 * 1024;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private UploadedText() {}

    static BufferedReader open(InputStream content) throws IOException {
        return open(content, StandardCharsets.UTF_8);
    }

    static BufferedReader open(InputStream content, Charset encoding) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        content,
                        encoding.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** Replaces a {@link java.nio.charset.CharacterCodingException}, whose message does not help a caller. */
    static Refused notUtf8() {
        return malformed("NOT_UTF_8", new Bilingual("er ikke UTF-8", "is not UTF-8"));
    }

    static Refused malformed(String code, Bilingual message) {
        return Refused.of(CommonProblem.MALFORMED_REQUEST, List.of(Violation.at("", code, message)));
    }
}
