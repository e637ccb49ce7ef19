package dk.kk.ihcph.guidance.export.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import dk.kk.ihcph.guidance.export.Markup;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * Writes a document as PDF that conforms to PDF/UA-1: tagged, in a language, with a title, embedded fonts and described
 * links. Dates and ids are those of the document, not of the moment.
 */
final class PdfFile {
    private static final String PRODUCER = "Guidance API";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final Bilingual WITHIN = new Bilingual("Gå til afsnittet", "Go to the section");

    static {
        // It logs every font and every length that it reads.
        XRLog.setLoggingEnabled(false);
    }

    private PdfFile() {}

    static byte[] of(Document document, Locale language) {
        try (BatikSVGDrawer charts = new BatikSVGDrawer();
                PdfBoxRenderer renderer = renderer(document, language, charts)) {
            PDDocument pdf = renderer.createPDFKeepOpen();
            describeLinks(pdf, document, language);
            date(pdf, document, language);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfBoxRenderer renderer(Document document, Locale language, BatikSVGDrawer charts) {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer(PRODUCER)
                .withHtmlContent(Page.onPaper(document, language), null)
                // Nothing is read from elsewhere, whatever stands in the document.
                .useUriResolver((base, uri) -> null)
                .useSVGDrawer(charts)
                .useFont(() -> font("/fonts/OpenSans-Regular.ttf"), "Open Sans", NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> font("/fonts/OpenSans-Bold.ttf"), "Open Sans", BOLD, FontStyle.NORMAL, true)
                // PDFBox brings it. It has arrows and signs that Open Sans lacks.
                .useFont(
                        () -> font("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                        "Liberation Sans",
                        NORMAL,
                        FontStyle.NORMAL,
                        true)
                .buildPdfRenderer();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(PdfFile.class.getResourceAsStream(file), file);
    }

    /** Gives each link the text that a screen reader says (PDF/UA-1, 7.18.5). */
    private static void describeLinks(PDDocument pdf, Document document, Locale language) throws IOException {
        Map<String, String> texts = Tables.blocks(document)
                .flatMap(block -> block instanceof Block.Links links
                        ? links.links().stream()
                        : java.util.stream.Stream.<Block.Link>of())
                .collect(Collectors.toMap(
                        link -> link.target().toString(), link -> link.text().in(language), (first, second) -> first));
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    boolean outwards = link.getAction() instanceof PDActionURI;
                    String target = outwards ? ((PDActionURI) link.getAction()).getURI() : "";
                    link.setContents(outwards ? texts.getOrDefault(target, target) : WITHIN.in(language));
                }
            }
        }
    }

    /** Replaces the dates and ids of the moment. */
    private static void date(PDDocument pdf, Document document, Locale language) throws IOException {
        Instant instant = document.asOf().truncatedTo(ChronoUnit.SECONDS);
        Calendar calendar = GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(metadata(document, language, instant).getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadata);
        pdf.setDocumentId(instant.toEpochMilli());
    }

    private static String metadata(Document document, Locale language, Instant instant) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%2$s</rdf:li></rdf:Alt></dc:description>
                <dc:language><rdf:Bag><rdf:li>%3$s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%4$s</xmp:CreateDate>
                <xmp:ModifyDate>%4$s</xmp:ModifyDate>
                <pdf:Producer>%5$s</pdf:Producer>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>"""
                .formatted(
                        Markup.escaped(document.title().in(language)),
                        Markup.escaped(document.subtitle().in(language)),
                        language.getLanguage(),
                        instant,
                        PRODUCER);
    }
}
