package dk.kk.ihcph.guidance.export.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class DocumentTest {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    static Stream<Document> documents() {
        return Stream.of(Documents.report(), Documents.wide(), Documents.empty());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void conformsToPdfUa(Document document) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (Locale language : new Locale[] {DANISH, Locale.ENGLISH}) {
            byte[] pdf = Renderings.rendered(document, Format.PDF, language);
            keep(document, language, "pdf", pdf);
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
        for (Format format : new Format[] {Format.HTML, Format.XLSX, Format.ZIP}) {
            for (Locale language : new Locale[] {DANISH, Locale.ENGLISH}) {
                keep(document, language, format.ending(), Renderings.rendered(document, format, language));
            }
        }
    }

    private static void keep(Document document, Locale language, String ending, byte[] content) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(document.file() + "-" + language + "." + ending), content);
    }
}
