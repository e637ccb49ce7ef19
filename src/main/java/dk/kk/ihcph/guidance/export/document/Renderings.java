package dk.kk.ihcph.guidance.export.document;

import dk.kk.ihcph.guidance.http.CallerLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers a document in the format of the address, in the caller's language. */
@ApplicationScoped
public class Renderings {
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                    .formatted(hash(Page.STYLE));

    private final CallerLanguage language;

    Renderings(CallerLanguage language) {
        this.language = language;
    }

    public RestResponse<byte[]> answer(Document document, Format format) {
        return answer(document, format, language.locale());
    }

    /** Answers a document in a language that the address names. */
    public RestResponse<byte[]> answer(Document document, Format format, Locale locale) {
        RestResponse.ResponseBuilder<byte[]> answer = RestResponse.ResponseBuilder.ok(
                        rendered(document, format, locale))
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "%s; filename=\"%s.%s\""
                                .formatted(
                                        format.isShown() ? "inline" : "attachment", document.file(), format.ending()));
        if (format == Format.HTML) {
            answer.header("Content-Security-Policy", POLICY);
        }
        return answer.build();
    }

    /** Renders a document. CSV needs one table, and SVG one chart. */
    public static byte[] rendered(Document document, Format format, Locale language) {
        return switch (format) {
            case HTML -> Page.of(document, language).getBytes(StandardCharsets.UTF_8);
            case PDF -> PdfFile.of(document, language);
            case XLSX -> WorkbookFile.of(document, language);
            case CSV -> only(Tables.of(document)).csv(language);
            case ZIP -> CsvArchive.of(document, language);
            case SVG -> only(Tables.charts(document)).svg(language).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static <T> T only(List<T> parts) {
        if (parts.size() != 1) {
            throw new IllegalArgumentException("A document with " + parts.size() + " tables or charts, not one");
        }
        return parts.get(0);
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
