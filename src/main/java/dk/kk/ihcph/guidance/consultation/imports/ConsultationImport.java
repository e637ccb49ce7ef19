package dk.kk.ihcph.guidance.consultation.imports;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.Consultation;
import dk.kk.ihcph.guidance.consultation.ConsultationRepository;
import dk.kk.ihcph.guidance.imports.LineSource;
import dk.kk.ihcph.guidance.job.JobRun;
import dk.kk.ihcph.guidance.job.JobType;
import dk.kk.ihcph.guidance.job.JobWork;
import dk.kk.ihcph.guidance.job.LineImport;
import dk.kk.ihcph.guidance.job.LineResult;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Logs the lines of a batch, each held to the rules of a single consultation, and each once however often it comes. */
@ApplicationScoped
class ConsultationImport implements JobWork {
    private static final int LOOKED_UP_AT_ONCE = 1000;

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
        ImportSeries series = series(run, csv);
        try (LineSource<ImportedLine> lines = batch.open(run::content, csv)) {
            if (lines instanceof ConsultationSheet sheet) {
                run.addToResult("file", sheet.surroundings());
            }
            if (run.parameters().path("allOrNothing").asBoolean()) {
                LineImport.allOrNothing(run, lines, chunk -> take(run, chunk, series, dryRun));
            } else {
                LineImport.inChunks(run, lines, chunk -> take(run, chunk, series, dryRun));
            }
        }
    }

    /** Compares the whole file with the log before any of its lines is logged. */
    private ImportSeries series(JobRun run, boolean csv) throws IOException {
        Map<UUID, Integer> times = new HashMap<>();
        try (LineSource<ImportedLine> lines = batch.open(run::content, csv)) {
            for (ImportedLine line = lines.next(); line != null; line = lines.next()) {
                imported.fingerprint(line, run.administration())
                        .ifPresent(fingerprint -> times.merge(fingerprint, 1, Integer::sum));
            }
        }
        ImportSeries.Comparison comparison = new ImportSeries.Comparison(times);
        List<UUID> fingerprints = List.copyOf(times.keySet());
        for (int from = 0; from < fingerprints.size(); from += LOOKED_UP_AT_ONCE) {
            consultations
                    .byFingerprint(
                            run.administration(),
                            fingerprints.subList(from, Math.min(fingerprints.size(), from + LOOKED_UP_AT_ONCE)))
                    .forEach(comparison::add);
        }
        return comparison.decide(consultations.seriesSizes(comparison.series()), run.id());
    }

    private List<LineResult> take(JobRun run, List<ImportedLine> lines, ImportSeries series, boolean dryRun) {
        Administration administration = run.administration();
        List<LineResult> results = new ArrayList<>(lines.size());
        List<ImportedLines.ValidLine> valid = new ArrayList<>(lines.size());
        for (ImportedLine line : lines) {
            try {
                valid.add(imported.check(line, administration));
            } catch (Refused refused) {
                results.add(LineResult.rejected(line.number(), reasons(line, refused)));
            }
        }
        Set<UUID> fingerprints =
                valid.stream().map(ImportedLines.ValidLine::fingerprint).collect(Collectors.toSet());
        ChunkHistory history = new ChunkHistory(
                new HashMap<>(run.occurrences(fingerprints)),
                consultations.byReference(
                        administration,
                        valid.stream()
                                .map(line -> line.request().entry().externalReference())
                                .filter(Objects::nonNull)
                                .toList()),
                consultations.byFingerprint(administration, fingerprints),
                new HashMap<>());
        valid.forEach(line -> results.add(add(line, administration, history, series, dryRun)));
        return results;
    }

    /**
     * Finds the lines of a chunk that the log has already.
     *
     * @param seen how often each line has come in the batch: lines without a reference are told apart by it
     * @param added how many consultations each line of the chunk became
     */
    private record ChunkHistory(
            Map<UUID, Long> seen,
            Map<String, ConsultationRepository.EarlierConsultation> byReference,
            Map<UUID, List<ConsultationRepository.EarlierConsultation>> byFingerprint,
            Map<UUID, Integer> added) {

        /** Finds the earlier consultation of the line. */
        Optional<ConsultationRepository.EarlierConsultation> find(
                ImportedLines.ValidLine line, long occurrence, ImportSeries series) {
            String reference = line.request().entry().externalReference();
            if (reference != null) {
                return Optional.ofNullable(byReference.get(reference));
            }
            List<ConsultationRepository.EarlierConsultation> known =
                    series.known(byFingerprint.get(line.fingerprint()));
            return occurrence > known.size()
                    ? Optional.empty()
                    : Optional.of(known.get(Math.toIntExact(occurrence) - 1));
        }

        int nextNumber(ImportedLines.ValidLine line) {
            return byFingerprint.getOrDefault(line.fingerprint(), List.of()).size()
                    + added.merge(line.fingerprint(), 1, Integer::sum);
        }
    }

    private LineResult add(
            ImportedLines.ValidLine line,
            Administration administration,
            ChunkHistory history,
            ImportSeries series,
            boolean dryRun) {
        long occurrence = history.seen().merge(line.fingerprint(), 1L, Long::sum);
        Optional<ConsultationRepository.EarlierConsultation> there = history.find(line, occurrence, series);
        if (there.isPresent() && there.get().isVoided()) {
            return LineResult.skipped(line.number(), List.of(voided(there.get())), line.fingerprint());
        }
        if (there.isPresent() || (line.hasOwnReference() && occurrence > 1)) {
            return LineResult.duplicate(
                    line.number(),
                    there.map(ConsultationRepository.EarlierConsultation::id).orElse(null),
                    line.fingerprint());
        }
        if (dryRun) {
            return LineResult.accepted(line.number(), null, line.fingerprint());
        }
        Consultation consultation = new Consultation(line.request(), administration, line.location(), clock.instant());
        consultation.noteImport(
                line.reference(history.nextNumber(line)), line.hasOwnReference() ? null : series.current());
        consultations.persist(consultation);
        return LineResult.accepted(line.number(), consultation.id(), line.fingerprint());
    }

    /** Skips a line whose consultation was voided: it does not come back with the next import, and the result says so. */
    private static LineResult.LineReason voided(ConsultationRepository.EarlierConsultation there) {
        return new LineResult.LineReason(
                null,
                Violation.at(
                        "",
                        "VOIDED",
                        new Bilingual(
                                        "er registreret før og annulleret (betjeningen begyndte %s)",
                                        "was logged before and voided (the consultation began on %s)")
                                .with(there.startedAt())));
    }

    /** Leaves out the violations of a field that is empty because its cell could not be read. */
    private static List<LineResult.LineReason> reasons(ImportedLine line, Refused refused) {
        Set<String> unread = line.unreadable().stream()
                .map(violation -> field(violation))
                .filter(field -> !field.isEmpty())
                .collect(Collectors.toSet());
        List<Violation> violations = new ArrayList<>(line.unreadable());
        refused.violations().stream()
                .filter(violation -> !line.unreadable().contains(violation) && !unread.contains(field(violation)))
                .forEach(violations::add);
        return violations.stream()
                .map(violation -> new LineResult.LineReason(line.columns().get(field(violation)), violation))
                .toList();
    }

    private static String field(Violation violation) {
        String[] path = Objects.requireNonNullElse(violation.pointer(), "").split("/", 3);
        return path.length > 1 ? path[1] : "";
    }
}
