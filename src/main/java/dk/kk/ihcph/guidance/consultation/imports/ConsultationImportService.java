package dk.kk.ihcph.guidance.consultation.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.consultation.ConsultationDefaults;
import dk.kk.ihcph.guidance.http.body.Upload;
import dk.kk.ihcph.guidance.job.JobService;
import dk.kk.ihcph.guidance.job.JobType;
import dk.kk.ihcph.guidance.job.JobView;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Accepts a batch that can be read to its end, and queues the job that logs it. */
@ApplicationScoped
class ConsultationImportService {
    private final Caller caller;
    private final ConsultationDefaults defaults;
    private final ConsultationBatch batch;
    private final JobService jobs;

    ConsultationImportService(Caller caller, ConsultationDefaults defaults, ConsultationBatch batch, JobService jobs) {
        this.caller = caller;
        this.defaults = defaults;
        this.batch = batch;
        this.jobs = jobs;
    }

    JobView start(Upload upload, @Nullable Administration administration, boolean dryRun, boolean allOrNothing) {
        Administration own = defaults.administration(administration);
        caller.require(Permission.CONSULTATION_WRITE, own);
        ObjectNode parameters = JsonNodeFactory.instance
                .objectNode()
                .put("csv", upload.isCsv())
                .put("dryRun", dryRun)
                .put("allOrNothing", allOrNothing);
        try {
            int lines = batch.count(upload::content, upload.isCsv());
            return jobs.queue(JobType.CONSULTATION_IMPORT, own, parameters, lines, upload.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
