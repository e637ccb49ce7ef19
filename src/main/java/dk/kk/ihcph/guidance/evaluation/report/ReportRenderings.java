package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.evaluation.report.content.SealedContent;
import dk.kk.ihcph.guidance.export.document.Format;
import dk.kk.ihcph.guidance.export.document.Renderings;
import dk.kk.ihcph.guidance.http.CallerLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers the renderings of reports with the headers by which they are known again. */
@ApplicationScoped
class ReportRenderings {
    static final String DIGEST = "Repr-Digest";

    private final RenderingService reports;
    private final Renderings renderings;
    private final CallerLanguage language;

    ReportRenderings(RenderingService reports, Renderings renderings, CallerLanguage language) {
        this.reports = reports;
        this.renderings = renderings;
        this.language = language;
    }

    RestResponse<byte[]> json(UUID id, @Nullable Boolean withoutSmallCells) {
        RenderingService.Stored stored = reports.json(id, withoutSmallCells);
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(stored.sha256()));
        RestResponse<byte[]> answer = RestResponse.ResponseBuilder.ok(stored.json())
                .header(HttpHeaders.ETAG, '"' + stored.sha256() + '"')
                .header(DIGEST, "sha-256=:" + digest + ":")
                .build();
        return withSuccessor(answer, stored.successor());
    }

    RestResponse<byte[]> answer(UUID id, Format format, RenderingFilter filter) {
        RenderingService.Described report = reports.document(id, filter.withoutSmallCells);
        Locale locale = filter.language == null ? language.locale() : Locale.forLanguageTag(filter.language.name());
        RestResponse<byte[]> answer = renderings.answer(report.document(), format, locale);
        answer.getHeaders().putSingle(HttpHeaders.ETAG, '"' + SealedContent.hash(answer.getEntity()) + '"');
        return withSuccessor(answer, report.successor());
    }

    /** RFC 5829: the link leads to the version that took the place of this one. */
    private static RestResponse<byte[]> withSuccessor(RestResponse<byte[]> answer, Optional<UUID> successor) {
        successor.ifPresent(next -> answer.getHeaders()
                .putSingle(
                        HttpHeaders.LINK,
                        "</api/v1/evaluation-reports/%s>; rel=\"successor-version\"".formatted(next)));
        return answer;
    }
}
