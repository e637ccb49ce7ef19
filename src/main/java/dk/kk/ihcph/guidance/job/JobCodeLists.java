package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of jobs, for /code-lists. */
final class JobCodeLists {
    private JobCodeLists() {}

    @Produces
    @Singleton
    static CodeList jobTypes() {
        return new CodeList("job-types", List.of(JobType.values()));
    }

    @Produces
    @Singleton
    static CodeList jobStatuses() {
        return new CodeList("job-statuses", List.of(JobStatus.values()));
    }

    @Produces
    @Singleton
    static CodeList lineStatuses() {
        return new CodeList("line-statuses", List.of(LineStatus.values()));
    }
}
