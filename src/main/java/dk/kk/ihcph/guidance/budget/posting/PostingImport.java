package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.budget.allocation.AllocatedLines;
import dk.kk.ihcph.guidance.budget.year.BudgetYears;
import dk.kk.ihcph.guidance.http.problem.ViolationReader;
import dk.kk.ihcph.guidance.job.JobRun;
import dk.kk.ihcph.guidance.job.JobType;
import dk.kk.ihcph.guidance.job.JobWork;
import dk.kk.ihcph.guidance.job.LineImport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;

/** Books all lines of a file or none. Each line follows the rules of a single posting. */
@ApplicationScoped
class PostingImport implements JobWork {
    private final PostingRepository postings;
    private final PostingRuleService rules;
    private final AllocatedLines lines;
    private final BudgetYears years;
    private final ViolationReader violations;

    PostingImport(
            PostingRepository postings,
            PostingRuleService rules,
            AllocatedLines lines,
            BudgetYears years,
            ViolationReader violations) {
        this.postings = postings;
        this.rules = rules;
        this.lines = lines;
        this.years = years;
        this.violations = violations;
    }

    @Override
    public JobType type() {
        return JobType.POSTING_IMPORT;
    }

    @Override
    public void run(JobRun run) throws IOException {
        JsonNode asked = run.parameters();
        String period = asked.path("period").textValue();
        try (PostingSheet sheet =
                PostingSheet.open(run::content, asked.path("source").textValue(), period)) {
            ImportedFile file = new ImportedFile(run, sheet, rules.book(Set.of(run.administration())), this);
            run.addToResult("file", sheet.surroundings());
            LineImport.allOrNothing(run, sheet, file, file::ending);
        }
    }

    PostingRepository postings() {
        return postings;
    }

    AllocatedLines lines() {
        return lines;
    }

    BudgetYears years() {
        return years;
    }

    ViolationReader violations() {
        return violations;
    }
}
