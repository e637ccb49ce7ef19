package dk.kk.ihcph.guidance.imports;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds the encoding of a table: UTF-16 if a byte order mark says so, UTF-8 if every byte of the file is valid UTF-8,
 * otherwise Windows-1252. Danish text in Windows-1252 is never valid UTF-8 by chance: each æ, ø or å would need a
 * further such letter after it.
 */
final class TextEncoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int MARK = 4;
    private static final int CHUNK = 8192;

    private TextEncoding() {}

    /** Reads the content to its end. A file that is no text, such as a workbook, is refused with 400. */
    static Charset of(InputStream upload) throws IOException {
        InputStream content = new BufferedInputStream(upload);
        content.mark(MARK);
        byte[] start = content.readNBytes(MARK);
        content.reset();
        if (begins(start, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw notText();
        }
        try (BufferedReader text = UploadedText.open(content)) {
            char[] chunk = new char[CHUNK];
            for (int read = text.read(chunk); read >= 0; read = text.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    if (chunk[i] == 0) {
                        throw notText();
                    }
                }
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS_1252;
        }
    }

    private static boolean begins(byte[] start, int... bytes) {
        boolean same = start.length >= bytes.length;
        for (int i = 0; same && i < bytes.length; i++) {
            same = (start[i] & 0xff) == bytes[i];
        }
        return same;
    }

    /** The refusal of bytes that are invalid in the encoding that was found. */
    static Refused notText() {
        return UploadedText.malformed(
                "NOT_TEXT",
                new Bilingual(
                        "er ikke en tekstfil i UTF-8, UTF-16 eller Windows-1252; gem regnearket som \"CSV UTF-8\"",
                        "is not a text file in UTF-8, UTF-16 or Windows-1252; save the spreadsheet as \"CSV UTF-8\""));
    }
}
