package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.ProblemType;
import dk.kk.ihcph.guidance.web.Violation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads an upload as UTF-8 to the letter, a byte order mark left out: what is not UTF-8 is refused, not guessed at. */
final class UploadedText {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private UploadedText() {}

    static BufferedReader open(InputStream content) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                content,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** For a {@link java.nio.charset.CharacterCodingException}, which says nothing to a caller. */
    static ProblemException notUtf8() {
        return malformed(
                "NOT_UTF_8",
                new Bilingual(
                        "er ikke UTF-8; gem filen som \"CSV UTF-8\"", "is not UTF-8; save the file as \"CSV UTF-8\""));
    }

    static ProblemException malformed(String code, Bilingual message) {
        return ProblemException.of(ProblemType.MALFORMED_REQUEST, List.of(Violation.at("", code, message)));
    }
}
