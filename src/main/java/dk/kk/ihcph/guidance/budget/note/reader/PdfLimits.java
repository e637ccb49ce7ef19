package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Counts what a PDF makes a reader do, and refuses it before that is too much. The bytes are looked through before PDFBox
 * sees them, because it unpacks a whole stream at once; the content is counted while it is read.
 */
final class PdfLimits {
    private static final int PART = 1 << 16;
    private static final int PAGES = 60;
    private static final int OBJECTS = 50_000;
    private static final int DEPTH = 100;
    private static final long UNPACKED = 64L << 20;
    private static final int NESTED = 10;
    private static final int OPERATORS = 1_000_000;
    private static final int GLYPHS = 200_000;
    private static final int RULES = 5_000;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern FILTER = Pattern.compile("/(?:Filter|F)\\s*(\\[[^]]*]|/\\w+|\\d+\\s+\\d+\\s+R)");
    private static final Pattern KNOWN_FILTERS = Pattern.compile(
            "(?:/(?:ASCII85Decode|A85))?(?:/(?:FlateDecode|Fl))?|/(?:DCTDecode|DCT|JPXDecode|CCITTFaxDecode)");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ACTIVE = Pattern.compile(
            "/(?:JavaScript|JS|EmbeddedFiles?|Filespec|Launch|XFA|RichMedia|SubmitForm|ImportData|GoToR)(?![A-Za-z])");

    private long unpacked;
    private int objectWords;
    private int pages;
    private int operators;
    private int glyphs;

    private static Refused tooMuch() {
        return Findings.refusal(Finding.PDF_TOO_COMPLEX, null);
    }

    /** Refuses what unpacks to too much, nests too deep, or would run or carry something. */
    void inspect(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher stream = STREAM.matcher(text);
        int at = 0;
        while (stream.find(at)) {
            String before = text.substring(at, stream.start());
            structure(before);
            int end = text.indexOf("endstream", stream.end());
            end = end < 0 ? pdf.length : end;
            String filters = filters(before.substring(Math.max(0, before.lastIndexOf(" obj"))));
            byte[] content = Arrays.copyOfRange(pdf, stream.end(), end);
            content(content, filters, plainNames(before).contains("/ObjStm"));
            at = end;
        }
        structure(text.substring(at));
    }

    private static String plainNames(String text) {
        return text.indexOf('#') < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(hex ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }

    private static String filters(String dictionary) {
        Matcher filter = FILTER.matcher(plainNames(dictionary));
        String filters = filter.find() ? filter.group(1).replaceAll("[\\[\\]\\s]", "") : "";
        if (!KNOWN_FILTERS.matcher(filters).matches()) {
            throw Findings.refusal(Finding.PDF_UNKNOWN_PACKING, null);
        }
        return filters;
    }

    private void structure(String objects) {
        if (ACTIVE.matcher(plainNames(objects)).find()) {
            throw Findings.refusal(Finding.PDF_WITH_ACTIVE_CONTENT, null);
        }
        int depth = 0;
        for (int i = 0; i < objects.length(); i++) {
            char character = objects.charAt(i);
            if (character == '[' || character == '<') {
                depth++;
            } else if (character == ']' || character == '>') {
                depth = Math.max(0, depth - 1);
            } else if (character == 'o' && objects.startsWith("obj", i)) {
                objectWords++;
                depth = 0;
            }
            // A dictionary has two brackets, and an object is named twice: where it begins and where it ends.
            if (depth > 2 * DEPTH || objectWords > 2 * OBJECTS) {
                throw tooMuch();
            }
        }
    }

    /** Counts what a stream unpacks to; the objects that it holds count as if they stood outside. */
    private void content(byte[] packed, String filters, boolean ofObjects) {
        StringBuilder objects = new StringBuilder();
        try (InputStream content = unpacked(packed, filters)) {
            byte[] part = new byte[PART];
            int length = content.read(part);
            if (filters.contains("Fl") && isZlib(part)) {
                // Packed twice: PDFBox would unpack both, and only the first is counted here.
                throw tooMuch();
            }
            for (; length > 0; length = content.read(part)) {
                unpacked += length;
                if (unpacked > UNPACKED) {
                    throw tooMuch();
                }
                if (ofObjects) {
                    objects.append(new String(part, 0, length, StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException damaged) {
            // PDFBox stops at the same place.
            unpacked += packed.length;
        }
        structure(objects.toString());
    }

    private static boolean isZlib(byte[] bytes) {
        return (bytes[0] & 0x0f) == 8 && ((bytes[0] & 0xff) * 256 + (bytes[1] & 0xff)) % 31 == 0;
    }

    private static InputStream unpacked(byte[] packed, String filters) throws IOException {
        InputStream content = new ByteArrayInputStream(packed);
        if (filters.contains("85")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            FilterFactory.INSTANCE.getFilter(COSName.ASCII85_DECODE).decode(content, bytes, new COSDictionary(), 0);
            content = new ByteArrayInputStream(bytes.toByteArray());
        }
        return filters.contains("Fl") ? new InflaterInputStream(content) : content;
    }

    void page() {
        if (++pages > PAGES) {
            throw tooMuch();
        }
    }

    void operator() {
        if (++operators > OPERATORS) {
            throw tooMuch();
        }
    }

    /** @param level how deep in drawings that draw others */
    void nesting(int level) {
        if (level > NESTED) {
            throw tooMuch();
        }
    }

    /** @param rules how many ruling lines the page has so far; whether they touch is asked of each two of them */
    void rules(int rules) {
        if (rules > RULES) {
            throw tooMuch();
        }
    }

    void glyph(String letters) {
        glyphs += 1 + letters.length() / 4;
        if (glyphs > GLYPHS) {
            throw tooMuch();
        }
    }
}
