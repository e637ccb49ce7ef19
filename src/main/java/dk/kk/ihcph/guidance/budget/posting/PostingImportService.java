package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.body.Upload;
import dk.kk.ihcph.guidance.job.JobService;
import dk.kk.ihcph.guidance.job.JobType;
import dk.kk.ihcph.guidance.job.JobView;
import dk.kk.ihcph.guidance.job.LineImport;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Accepts a file of postings: checks that all of it can be read as a table, and queues the job that books it. */
@ApplicationScoped
class PostingImportService {
    /** The number of lines that fit into the largest body. Each is stored with its result for a month. */
    private static final int MOST_LINES = 100_000;

    private final Caller caller;
    private final JobService jobs;

    PostingImportService(Caller caller, JobService jobs) {
        this.caller = caller;
        this.jobs = jobs;
    }

    JobView start(Upload upload, PostingImportParameters asked) {
        Administration own = administration(asked.administration);
        caller.require(Permission.BUDGET_WRITE, own);
        ObjectNode parameters = JsonNodeFactory.instance
                .objectNode()
                .put("source", asked.source)
                .put("dryRun", asked.dryRun)
                .put("maskCpr", asked.maskCpr);
        if (asked.controlTotal != null) {
            parameters.put("controlTotal", asked.controlTotal.toPlainString());
        }
        if (asked.period != null) {
            parameters.put("period", asked.period);
        }
        try {
            int lines = count(upload, asked.source);
            return jobs.queue(JobType.POSTING_IMPORT, own, parameters, lines, upload.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Administration administration(@Nullable Administration asked) {
        return asked != null
                ? asked
                : caller.soleAdministrationFor(Permission.BUDGET_WRITE)
                        .orElseThrow(() -> Refused.invalidParameter(Violation.ofParameter(
                                "administration", "REQUIRED_HERE", Caller.SAY_WHICH_ADMINISTRATION)));
    }

    private static int count(Upload upload, String source) throws IOException {
        try (PostingSheet sheet = PostingSheet.open(upload::content, source, null)) {
            return LineImport.count(sheet, MOST_LINES);
        }
    }
}
