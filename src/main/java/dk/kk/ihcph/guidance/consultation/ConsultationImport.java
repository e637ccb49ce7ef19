package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.job.JobRun;
import dk.kk.ihcph.guidance.job.JobType;
import dk.kk.ihcph.guidance.job.JobWork;
import dk.kk.ihcph.guidance.job.LineImport;
import dk.kk.ihcph.guidance.job.LineResult;
import dk.kk.ihcph.guidance.job.LineSource;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Logs the lines of a batch, each held to the rules of a single consultation, and each once however often it comes. */
@ApplicationScoped
class ConsultationImport implements JobWork {
    private final ConsultationBatch batch;
    private final ImportedLines imported;
    private final ConsultationRepository consultations;
    private final Clock clock;

    ConsultationImport(
            ConsultationBatch batch, ImportedLines imported, ConsultationRepository consultations, Clock clock) {
        this.batch = batch;
        this.imported = imported;
        this.consultations = consultations;
        this.clock = clock;
    }

    @Override
    public JobType type() {
        return JobType.CONSULTATION_IMPORT;
    }

    @Override
    public void run(JobRun run) throws IOException {
        boolean csv = run.parameters().path("csv").asBoolean();
        boolean dryRun = run.parameters().path("dryRun").asBoolean();
        try (LineSource<ImportedLine> lines = batch.open(run.content(), csv)) {
            if (run.parameters().path("allOrNothing").asBoolean()) {
                LineImport.allOrNothing(run, lines, chunk -> take(run, chunk, dryRun));
            } else {
                LineImport.inChunks(run, lines, chunk -> take(run, chunk, dryRun));
            }
        }
    }

    private List<LineResult> take(JobRun run, List<ImportedLine> lines, boolean dryRun) {
        Administration administration = run.administration();
        List<LineResult> results = new ArrayList<>(lines.size());
        List<ImportedLines.Checked> valid = new ArrayList<>(lines.size());
        for (ImportedLine line : lines) {
            try {
                valid.add(imported.check(line, administration));
            } catch (ProblemException refused) {
                results.add(LineResult.rejected(line.number(), reasons(line, refused)));
            }
        }
        Map<UUID, Long> seen = new HashMap<>(run.occurrences(
                valid.stream().map(ImportedLines.Checked::fingerprint).collect(Collectors.toSet())));
        List<Numbered> numbered = valid.stream()
                .map(line -> new Numbered(line, seen.merge(line.fingerprint(), 1L, Long::sum)))
                .toList();
        Map<String, UUID> there = consultations.byReference(
                administration, numbered.stream().map(Numbered::reference).toList());
        numbered.forEach(line -> results.add(add(line, administration, there, dryRun)));
        return results;
    }

    /** How often this line has come in the batch, itself counted: lines without a reference are told apart by it. */
    private record Numbered(ImportedLines.Checked line, long occurrence) {
        String reference() {
            return line.reference(occurrence);
        }

        boolean isRepeated() {
            return line.hasOwnReference() && occurrence > 1;
        }
    }

    private LineResult add(Numbered numbered, Administration administration, Map<String, UUID> there, boolean dryRun) {
        ImportedLines.Checked line = numbered.line();
        String reference = numbered.reference();
        if (there.containsKey(reference) || numbered.isRepeated()) {
            return LineResult.duplicate(line.number(), there.get(reference), line.fingerprint());
        }
        if (dryRun) {
            return LineResult.accepted(line.number(), null, line.fingerprint());
        }
        Consultation consultation = new Consultation(
                line.request().referredToAs(reference), administration, line.location(), clock.instant());
        consultations.persist(consultation);
        return LineResult.accepted(line.number(), consultation.id(), line.fingerprint());
    }

    /** A cell that could not be read leaves its field empty, which is then no failing of its own. */
    private static List<LineResult.Reason> reasons(ImportedLine line, ProblemException refused) {
        Set<String> unread = line.unreadable().stream()
                .map(violation -> field(violation))
                .filter(field -> !field.isEmpty())
                .collect(Collectors.toSet());
        List<Violation> violations = new ArrayList<>(line.unreadable());
        refused.violations().stream()
                .filter(violation -> !line.unreadable().contains(violation) && !unread.contains(field(violation)))
                .forEach(violations::add);
        return violations.stream()
                .map(violation -> new LineResult.Reason(line.columns().get(field(violation)), violation))
                .toList();
    }

    private static String field(Violation violation) {
        String[] path = Objects.requireNonNullElse(violation.pointer(), "").split("/", 3);
        return path.length > 1 ? path[1] : "";
    }
}
