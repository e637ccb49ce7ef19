package dk.kk.ihcph.guidance.job;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result of a job, by its type. Features add their values as JSON, which is stored and read here. */
@Schema(
        name = "JobResult",
        description = "The result of a job that has ended. The member of the job's type is present, and no other")
record JobResult(
        @Nullable ImportResult consultationImport,
        @Nullable PostingImportResult postingImport,
        @Schema(description = "Id of the proposed roster; /rosters/{id} has its content") @Nullable UUID roster,
        @Schema(description = "Id of the evaluation report; /evaluation-reports/{id} has its figures") @Nullable
                UUID evaluationReport) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The lines of an import, counted by their status. */
    @Schema(
            name = "ImportResult",
            description = "The lines of an import, counted by status; /jobs/{id}/lines has each of them")
    record ImportResult(
            @Schema(description = "Lines that became a record", examples = "118", minimum = "0") int accepted,
            @Schema(description = "Lines whose record existed already", examples = "2", minimum = "0") int duplicates,
            @Schema(description = "Lines with an error", examples = "1", minimum = "0") int rejected,
            @Schema(description = "Lines that describe no record", examples = "0", minimum = "0") int skipped,
            @Schema(description = "Whether the import only checked the lines") boolean dryRun,
            @Schema(description = "The first hundred skipped lines", maxItems = 100) @Nullable
                    List<SkippedLine> skippedLines,
            @Nullable ImportedTable file) {}

    /** One skipped line. */
    @Schema(name = "SkippedLine", description = "A line that was skipped")
    record SkippedLine(
            @Schema(description = "Number of the line, the header being 1", examples = "17", minimum = "1") int line,
            @Schema(examples = "TOTAL_LINE", maxLength = 100) String reason) {}

    /** The form of an imported table. */
    @Schema(name = "ImportedTable", description = "The form of an uploaded table, as the server found it")
    record ImportedTable(
            @Schema(examples = "windows-1252", maxLength = 40) String encoding,
            @Schema(description = "Separator of the cells; `tab` for a tab", examples = ";", maxLength = 3)
                    String separator,
            @Schema(description = "Number of the header's line", examples = "5", minimum = "1") @Nullable
                    Integer headerLine,
            @Schema(description = "Numbers of the lines above the header", maxItems = 30)
                    List<Integer> linesAboveHeader,
            @Schema(description = "Names of the columns that the import does not use", maxItems = 1000)
                    List<@Size(max = 1000) String> ignoredColumns) {}

    /** An import of postings, with its sums. */
    @Schema(
            name = "PostingImportResult",
            description = "The lines of an import of postings, counted by status, and the amounts it booked")
    record PostingImportResult(
            @JsonUnwrapped ImportResult lines,
            @Schema(description = "Sum of all lines in DKK; absent if the import failed", examples = "51349.27")
                    @Nullable
                    BigDecimal total,
            @Schema(
                            description =
                                    "The amounts by allocation; of a dry run the amounts that it would book. Absent if the import failed",
                            maxItems = 10_000)
                    @Nullable
                    List<BookedAmount> allocations) {}

    /** The amount of an import that one allocation pays. */
    @Schema(name = "BookedAmount", description = "The amount of an import that one allocation pays")
    record BookedAmount(
            UUID allocation,
            @Schema(examples = "2026") int year,
            @Schema(examples = "KF042", maxLength = 30) @JsonAlias("note") String budgetNote,
            @Schema(description = "Label of the note's line", examples = "Vejledning, BIF", maxLength = 200)
                    String line,
            @Schema(examples = "12", minimum = "0") int lines,
            @Schema(examples = "51349.27") BigDecimal amount) {}

    static @Nullable JobResult of(Job job) {
        JsonNode stored = job.result();
        if (stored == null) {
            return null;
        }
        return switch (job.order().type()) {
            case CONSULTATION_IMPORT -> new JobResult(read(stored, ImportResult.class), null, null, null);
            case POSTING_IMPORT -> new JobResult(null, postings(stored), null, null);
            case ROSTER -> new JobResult(null, null, id(stored, "roster"), null);
            case EVALUATION_REPORT -> new JobResult(null, null, null, id(stored, "report"));
        };
    }

    private static PostingImportResult postings(JsonNode stored) {
        return new PostingImportResult(
                read(stored, ImportResult.class),
                stored.has("total") ? stored.path("total").decimalValue() : null,
                stored.has("allocations") ? List.of(read(stored.path("allocations"), BookedAmount[].class)) : null);
    }

    private static UUID id(JsonNode stored, String member) {
        return UUID.fromString(stored.path(member).asText());
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        return JSON.convertValue(json, type);
    }
}
