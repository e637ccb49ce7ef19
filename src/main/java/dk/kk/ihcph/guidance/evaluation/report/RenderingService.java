package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.evaluation.report.content.SealedContent;
import dk.kk.ihcph.guidance.evaluation.report.document.ReportDocument;
import dk.kk.ihcph.guidance.evaluation.report.document.Stamp;
import dk.kk.ihcph.guidance.export.document.Document;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the stored content of a report for its renderings; nothing else is asked. */
@ApplicationScoped
class RenderingService {
    private final ReportRepository reports;
    private final ContentRepository contents;
    private final ReportAccess access;

    RenderingService(ReportRepository reports, ContentRepository contents, ReportAccess access) {
        this.reports = reports;
        this.contents = contents;
        this.access = access;
    }

    /** The canonical JSON of a report, and the frozen version that took its place. */
    record Stored(SealedContent content, boolean withoutSmallCells, Optional<UUID> successor) {
        byte[] json() {
            return content.bytes(withoutSmallCells);
        }

        String sha256() {
            return content.hash(withoutSmallCells);
        }
    }

    /** The document of a report, and the frozen version that took its place. */
    record Described(Document document, Optional<UUID> successor) {}

    /**
     * @param withoutSmallCells what the caller asks for; null for all that the caller may see
     */
    Stored json(UUID id, @Nullable Boolean withoutSmallCells) {
        Report report = visible(id);
        SealedContent content = content(id);
        return new Stored(content, access.withoutSmallCells(withoutSmallCells), successor(report));
    }

    Described document(UUID id, @Nullable Boolean withoutSmallCells) {
        Report report = visible(id);
        SealedContent content = content(id);
        boolean hidden = access.withoutSmallCells(withoutSmallCells);
        return new Described(
                ReportDocument.of(content.read(hidden), stamp(report, content.hash(hidden))), successor(report));
    }

    private Report visible(UUID id) {
        return reports.findByIdOptional(id).filter(access::maySee).orElseThrow(Refused::notFound);
    }

    private SealedContent content(UUID id) {
        return contents.of(id).orElseThrow(() -> Refused.of(ReportProblem.REPORT_NOT_COMPUTED));
    }

    private Optional<UUID> successor(Report report) {
        return report.status() == ReportStatus.SUPERSEDED
                ? reports.correctionOf(report.id()).map(Report::id)
                : Optional.empty();
    }

    private static Stamp stamp(Report report, String sha256) {
        return new Stamp(
                sha256,
                new TreeMap<>(report.approvals())
                        .entrySet().stream()
                                .map(given -> new Stamp.Approved(
                                        given.getKey(),
                                        given.getValue().approvedBy(),
                                        given.getValue().approvedAt()))
                                .toList(),
                report.signed().frozenBy(),
                report.signed().frozenAt());
    }
}
