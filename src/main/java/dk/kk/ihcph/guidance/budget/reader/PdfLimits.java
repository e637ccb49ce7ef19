package dk.kk.ihcph.guidance.budget.reader;

import dk.kk.ihcph.guidance.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Counts what a PDF makes a reader do, and refuses it before that is too much. The bytes are looked through before PDFBox
 * sees them, because it unpacks a whole stream at once; the content is counted while it is read.
 */
final class PdfLimits {
    private static final int PAGES = 60;
    private static final int OBJECTS = 50_000;
    private static final int DEPTH = 100;
    private static final long UNPACKED = 64L << 20;
    private static final int NESTED = 10;
    private static final int OPERATORS = 1_000_000;
    private static final int GLYPHS = 200_000;
    private static final int RULES = 5_000;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern FILTERS = Pattern.compile("/(?:Filter|F)\\s*(\\[[^]]*]|/\\w+|\\d+\\s+\\d+\\s+R)");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ACTIVE = Pattern.compile(
            "/(?:JavaScript|JS|EmbeddedFiles?|Filespec|Launch|XFA|RichMedia|SubmitForm|ImportData|GoToR)(?![A-Za-z])");

    private long unpacked;
    private int objects;
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
        int plain = 0;
        int at = 0;
        while (stream.find(at)) {
            String before = text.substring(plain, stream.start());
            objects(before);
            String packed = filters(before.substring(Math.max(0, before.lastIndexOf(" obj"))));
            int end = text.indexOf("endstream", stream.end());
            end = end < 0 ? pdf.length : end;
            if (packed.isEmpty()) {
                // Unpacked content is read as it is; what it holds is counted as if it were outside.
                inner(text.substring(stream.end(), end), before);
            } else {
                unpack(pdf, stream.end(), end, packed.contains("ASCII85"), before);
            }
            plain = end;
            at = end;
        }
        objects(text.substring(Math.min(plain, text.length())));
    }

    private static String plainNames(String text) {
        return text.indexOf('#') < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(hex ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }

    private static String filters(String dictionary) {
        Matcher filter = FILTERS.matcher(plainNames(dictionary));
        String all = filter.find() ? filter.group(1) : "";
        String known = all.replaceAll("[\\[\\]\\s]", "");
        if (!known.matches(
                "(?:/(?:ASCII85Decode|A85))?(?:/(?:FlateDecode|Fl))?|/(?:DCTDecode|DCT|JPXDecode|CCITTFaxDecode)")) {
            throw Findings.refusal(Finding.PDF_UNKNOWN_PACKING, null);
        }
        return known;
    }

    private void objects(String structure) {
        String names = plainNames(structure);
        if (ACTIVE.matcher(names).find()) {
            throw Findings.refusal(Finding.PDF_WITH_ACTIVE_CONTENT, null);
        }
        int depth = 0;
        for (int i = 0; i < structure.length(); i++) {
            char character = structure.charAt(i);
            if (character == '[' || character == '<') {
                depth++;
            } else if (character == ']' || character == '>') {
                depth = Math.max(0, depth - 1);
            } else if (character == 'o' && structure.startsWith("obj", i)) {
                objects++;
                depth = 0;
            }
            if (depth > 2 * DEPTH || objects > 2 * OBJECTS) {
                throw tooMuch();
            }
        }
    }

    private void inner(String content, String dictionary) {
        count(content.length());
        if (dictionary.contains("/ObjStm")) {
            objects(content);
        }
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > UNPACKED) {
            throw tooMuch();
        }
    }

    private void unpack(byte[] pdf, int from, int to, boolean ascii, String dictionary) {
        byte[] packed = ascii ? ascii85(pdf, from, to) : java.util.Arrays.copyOfRange(pdf, from, to);
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        byte[] part = new byte[1 << 16];
        StringBuilder content = new StringBuilder();
        boolean structure = plainNames(dictionary).contains("/ObjStm");
        try {
            int length = inflater.inflate(part);
            if (length > 1 && (part[0] & 0x0f) == 8 && ((part[0] & 0xff) * 256 + (part[1] & 0xff)) % 31 == 0) {
                // Packed twice: PDFBox would unpack both, and only the first is counted here.
                throw tooMuch();
            }
            while (length > 0) {
                count(length);
                if (structure) {
                    content.append(new String(part, 0, length, StandardCharsets.ISO_8859_1));
                }
                length = inflater.inflate(part);
            }
        } catch (DataFormatException damaged) {
            // A picture, or damaged: PDFBox stops at the same place.
            count(packed.length);
        } finally {
            inflater.end();
        }
        if (structure) {
            objects(content.toString());
        }
    }

    private static byte[] ascii85(byte[] pdf, int from, int to) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        long group = 0;
        int digits = 0;
        for (int i = from; i < to && pdf[i] != '~'; i++) {
            if (pdf[i] == 'z' && digits == 0) {
                bytes.writeBytes(new byte[4]);
            } else if (pdf[i] >= '!' && pdf[i] <= 'u') {
                group = group * 85 + pdf[i] - '!';
                if (++digits == 5) {
                    write(bytes, group, 4);
                    group = 0;
                    digits = 0;
                }
            }
        }
        if (digits > 1) {
            for (int i = digits; i < 5; i++) {
                group = group * 85 + 84;
            }
            write(bytes, group, digits - 1);
        }
        return bytes.toByteArray();
    }

    private static void write(java.io.ByteArrayOutputStream bytes, long group, int count) {
        for (int i = 0; i < count; i++) {
            bytes.write((int) (group >> (24 - 8 * i)));
        }
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
