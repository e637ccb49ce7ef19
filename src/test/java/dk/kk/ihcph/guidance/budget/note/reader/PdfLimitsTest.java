package dk.kk.ihcph.guidance.budget.note.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.kk.ihcph.guidance.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

/** A PDF that is hostile, damaged or no note is refused, and within five seconds. */
class PdfLimitsTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private static String refusal(byte[] pdf) {
        return assertTimeoutPreemptively(SOON, () -> {
            Refused refused = catchThrowableOfType(Refused.class, () -> NoteReader.read(PdfNote.sheets(pdf)));
            assertThat(refused).isNotNull();
            return refused.violations().get(0).code();
        });
    }

    /** A PDF of these objects, the first of which is the catalog; without a table of references, which PDFBox rebuilds. */
    private static byte[] pdf(byte[]... objects) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < objects.length; i++) {
            pdf.writeBytes(ascii((i + 1) + " 0 obj\n"));
            pdf.writeBytes(objects[i]);
            pdf.writeBytes(ascii("\nendobj\n"));
        }
        pdf.writeBytes(ascii("trailer\n<< /Root 1 0 R /Size " + (objects.length + 1) + " >>\n%%EOF\n"));
        return pdf.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] page(String catalog, byte[] content) {
        return pdf(
                ascii("<< /Type /Catalog /Pages 2 0 R " + catalog + " >>"),
                ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>"),
                content);
    }

    private static byte[] stream(String filter, byte[] content) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(ascii("<< " + filter + " /Length " + content.length + " >>\nstream\n"));
        stream.writeBytes(content);
        stream.writeBytes(ascii("\nendstream"));
        return stream.toByteArray();
    }

    private static byte[] packed(String repeated, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] part = ascii(repeated);
            for (int i = 0; i < times; i++) {
                deflater.write(part);
            }
        }
        return packed.toByteArray();
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws IOException {
        byte[] bomb = packed(" ".repeat(1 << 16), 16_000);
        assertThat(bomb.length).isLessThan(2 << 20);
        assertThat(refusal(page("", stream("/Filter /FlateDecode", bomb)))).isEqualTo("PDF_TOO_COMPLEX");
        byte[] twice = packed(new String(bomb, StandardCharsets.ISO_8859_1), 1);
        assertThat(refusal(page("", stream("/Filter [/FlateDecode /FlateDecode]", twice))))
                .isEqualTo("PDF_UNKNOWN_PACKING");
        assertThat(refusal(page("", stream("/F#69lter [/FlateDecode /FlateDecode]", twice))))
                .isEqualTo("PDF_UNKNOWN_PACKING");
        assertThat(refusal(page("", stream("/Filter /LZWDecode", bomb)))).isEqualTo("PDF_UNKNOWN_PACKING");
        assertThat(refusal(page("", stream("/Filter 9 0 R", twice)))).isEqualTo("PDF_UNKNOWN_PACKING");
    }

    @Test
    void refusesTooManyOperators() throws IOException {
        assertThat(refusal(page("", stream("/Filter /FlateDecode", packed("0 0 m 9 9 l S\n", 900_000)))))
                .isEqualTo("PDF_TOO_COMPLEX");
        assertThat(refusal(page("", stream("/Filter /FlateDecode", packed("q ", 3_000_000)))))
                .isEqualTo("PDF_TOO_COMPLEX");
    }

    @Test
    void refusesManyRulingLinesSoon() throws IOException {
        StringBuilder rules = new StringBuilder();
        Random random = new Random(3);
        for (int i = 0; i < 150_000; i++) {
            int y = random.nextInt(800);
            rules.append("0 ").append(y).append(" m 500 ").append(y).append(" l S\n");
        }
        assertThat(refusal(page("", stream("/Filter /FlateDecode", packed(rules.toString(), 1)))))
                .isIn("PDF_TOO_COMPLEX", "PDF_WITHOUT_TEXT");
    }

    @Test
    void refusesADeepTreeOfObjects() {
        byte[] catalog =
                ascii("<< /Type /Catalog /Pages 2 0 R /Deep " + "[".repeat(500_000) + "]".repeat(500_000) + " >>");
        assertThat(refusal(pdf(catalog, ascii("<< /Type /Pages /Kids [] /Count 0 >>"))))
                .isEqualTo("PDF_TOO_COMPLEX");
        byte[][] tree = new byte[20_000][];
        tree[0] = ascii("<< /Type /Catalog /Pages 2 0 R >>");
        for (int i = 1; i < tree.length; i++) {
            tree[i] = ascii("<< /Type /Pages /Count 1 /Kids [" + (i + 2) + " 0 R] >>");
        }
        assertThat(refusal(pdf(tree))).startsWith("PDF_");
    }

    @Test
    void refusesTenThousandPages() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 10_000; i++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            assertThat(refusal(pdf.toByteArray())).isEqualTo("PDF_TOO_COMPLEX");
        }
    }

    @Test
    void refusesScriptsAndEmbeddedFiles() {
        byte[] blank = stream("", ascii("0 0 m"));
        assertThat(refusal(page("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", blank)))
                .isEqualTo("PDF_WITH_ACTIVE_CONTENT");
        assertThat(refusal(page("/OpenAction << /S /J#61vaScript /J#53 (app.alert(1)) >>", blank)))
                .isEqualTo("PDF_WITH_ACTIVE_CONTENT");
        assertThat(refusal(page("/Names << /EmbeddedFiles 9 0 R >>", blank))).isEqualTo("PDF_WITH_ACTIVE_CONTENT");
        assertThat(refusal(page("/AcroForm << /XFA 9 0 R >>", blank))).isEqualTo("PDF_WITH_ACTIVE_CONTENT");
        assertThat(refusal(page("/OpenAction << /S /Launch /F (sh) >>", blank))).isEqualTo("PDF_WITH_ACTIVE_CONTENT");
    }

    @Test
    void refusesFormsThatDrawThemselves() {
        byte[] form = stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 4 0 R >> >>",
                ascii("/A Do ".repeat(10)));
        byte[] pdf = pdf(
                ascii("<< /Type /Catalog /Pages 2 0 R >>"),
                ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                        + " /Resources << /XObject << /A 4 0 R >> >> >>"),
                form,
                stream("", ascii("/A Do ".repeat(10))));
        assertThat(refusal(pdf)).startsWith("PDF_");
    }

    @Test
    void refusesAnEncryptedADamagedAndAScannedPdf() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument note = Loader.loadPDF(Notes.bytes("KF070.pdf"))) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("a", "b", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            note.protect(policy);
            note.save(locked);
        }
        assertThat(refusal(locked.toByteArray())).isEqualTo("PDF_ENCRYPTED");
        assertThat(refusal(ascii("%PDF-1.7\nno more"))).isEqualTo("PDF_DAMAGED");
        assertThat(refusal(ascii("Budgetnotat"))).isEqualTo("PDF_DAMAGED");
        assertThat(refusal(page("", stream("", ascii("0 0 100 100 re f"))))).isEqualTo("PDF_WITHOUT_TEXT");
    }

    /** Damages the file at many places: whatever is read is right, and nothing else fails than by a refusal. */
    @Test
    void refusesWhatIsDamagedOrReadsItRight() {
        byte[] whole = Notes.bytes("BI061-lo.pdf");
        Object right = Notes.read("BI061-lo.pdf").note();
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                NoteReader.ReadNote read = NoteReader.read(PdfNote.sheets(damaged));
                assertThat(read.note().totals())
                        .isEqualTo(((dk.kk.ihcph.guidance.budget.note.NoteDocument) right).totals());
            } catch (Refused refused) {
                assertThat(refused.violations()).isNotEmpty();
            }
        }
    }
}
