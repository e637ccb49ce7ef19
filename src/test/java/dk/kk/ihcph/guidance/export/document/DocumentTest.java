package dk.kk.ihcph.guidance.export.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.results.ValidationResult;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DocumentTest {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    static Stream<Document> documents() {
        return Stream.of(Documents.report(), Documents.wide(), Documents.empty());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void conformsToPdfUa(Document document) throws Exception {
        for (Locale language : List.of(DANISH, Locale.ENGLISH)) {
            ValidationResult result = PdfUa.validated(rendered(document, Format.PDF, language));
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
        }
    }

    /** So the test above can fail. */
    @Test
    void doesNotConformWithoutTheTextsOfLinks() throws Exception {
        ByteArrayOutputStream without = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(rendered(Documents.report(), Format.PDF, DANISH))) {
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    annotation.setContents(null);
                }
            }
            pdf.save(without);
        }

        assertThat(PdfUa.validated(without.toByteArray()).isCompliant()).isFalse();
    }

    @Test
    void saysWhereLinksLead() throws Exception {
        List<String> texts = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(rendered(Documents.report(), Format.PDF, DANISH))) {
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    texts.add(annotation.getContents());
                }
            }
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Æ, ø og å → står rigtigt; 12 ≥ 5.", "623.000,50", "Løn er bogført til og med september");
        }
        assertThat(texts).contains("Budgetnotatet", "Kontrakten", "Gå til afsnittet");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"HTML", "PDF", "XLSX", "ZIP"})
    void hasTheSameBytesEachTimeWhereverItIsRendered(Format format) throws Exception {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        byte[] first = rendered(Documents.report(), format, DANISH);
        try {
            Thread.sleep(2100); // zip times have steps of two seconds
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(Renderings.rendered(Documents.report(), format, DANISH)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(rendered(Documents.report(), format, Locale.ENGLISH)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isAWellFormedPageWithHeadingsInOrderAndNothingFromElsewhere(Document document) throws Exception {
        for (Locale language : List.of(DANISH, Locale.ENGLISH)) {
            String html = new String(rendered(document, Format.HTML, language), StandardCharsets.UTF_8);
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(
                            html.replace("<!DOCTYPE html>", "").strip().getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();

            assertThat(root.getAttribute("lang")).isEqualTo(language.getLanguage());
            List<Integer> levels = Pattern.compile("<h(\\d)")
                    .matcher(html)
                    .results()
                    .map(found -> Integer.valueOf(found.group(1)))
                    .toList();
            assertThat(levels.get(0)).isEqualTo(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).isBetween(2, levels.get(i - 1) + 1);
            }
            for (Element table : elements(root, "table")) {
                assertThat(elements(table, "caption")).hasSize(1);
                assertThat(elements(table, "th")).isNotEmpty().allMatch(header -> header.hasAttribute("scope"));
            }
            assertThat(elements(root, "script")).isEmpty();
            assertThat(elements(root, "link")).isEmpty();
            assertThat(html).doesNotContain("src=", "url(", " style=", "@import");
            List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                    .matcher(html)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(ids).doesNotHaveDuplicates();
        }
    }

    @Test
    void hasChartsThatTheSpreadsheetDraws() throws Exception {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(rendered(Documents.report(), Format.XLSX, DANISH)))) {
            List<XSSFSheet> charted = IntStream.range(0, book.getNumberOfSheets())
                    .mapToObj(book::getSheetAt)
                    .filter(sheet -> sheet.getDrawingPatriarch() != null)
                    .toList();
            assertThat(charted).hasSize(4);
            XSSFChart line = charted.get(0).getDrawingPatriarch().getCharts().get(0);
            assertThat(line.getTitleText().getString()).isEqualTo("Henvendelser om måneden i 2026");
            assertThat(line.getCTChart().getDispBlanksAs().getVal().toString()).isEqualTo("gap");
            List<XDDFChartData> data = line.getChartSeries();
            assertThat(data.get(0).getSeriesCount()).isEqualTo(3);
            Sheet sheet = charted.get(0);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Henvendelser");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(870);
            assertThat(sheet.getRow(3).getCell(1)).as("hidden").isNull();
            assertThat(sheet.getRow(4).getCell(1)).as("missing").isNull();
            assertThat(sheet.getRow(11).getCell(4).getStringCellValue()).isEqualTo("foreløbig");
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void hasNoFormulaInAWorkbook(Document document) throws Exception {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(rendered(document, Format.XLSX, Locale.ENGLISH)))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
        }
    }

    @Test
    void hasAFileForEachTableInAnArchive() throws Exception {
        List<String> names = new ArrayList<>();
        String spent = "";
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(rendered(Documents.report(), Format.ZIP, DANISH)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                spent = entry.getName().endsWith("spent.csv") ? text : spent;
            }
        }
        assertThat(names).containsExactly("01-chart.csv", "02-chart.csv", "03-chart.csv", "04-spent.csv");
        assertThat(spent).contains("Bevilling;År;Forbrug (kr.)", "623000,50", "'=HYPERLINK", ";skjult;");
    }

    @Test
    void isATableOrAPictureOnlyWithOne() {
        assertThatThrownBy(() -> Renderings.rendered(Documents.report(), Format.CSV, DANISH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Renderings.rendered(Documents.wide(), Format.SVG, DANISH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new String(Renderings.rendered(Documents.wide(), Format.CSV, DANISH), StandardCharsets.UTF_8))
                .contains("Betjeningstid");
    }

    /** Renders the document, and keeps the file, so that people can look at it. */
    private static byte[] rendered(Document document, Format format, Locale language) throws Exception {
        byte[] content = Renderings.rendered(document, format, language);
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(document.file() + "-" + language + "." + format.ending()), content);
        return content;
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
