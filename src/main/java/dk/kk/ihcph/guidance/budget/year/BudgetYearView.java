package dk.kk.ihcph.guidance.budget.year;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A year of an administration as it is answered. */
@StoredAnswer("states of a budget year")
@Schema(name = "BudgetYear", description = "The accounts of an administration for a year")
public record BudgetYearView(
        @JsonIgnore long version,
        @Schema(description = "Administration and year", examples = "BIF-2026", maxLength = 8) String id,
        Administration administration,
        int year,
        @Schema(description = "A closed year accepts no postings and no adjustments") BudgetYearStatus status,
        @Schema(
                        description = "Reason why it was last closed or reopened; absent if none was given",
                        examples = "Accounts handed over",
                        maxLength = 1000)
                @Nullable
                String reason,
        @Schema(description = "Time when it was last closed or reopened") @Nullable Instant changedAt,
        @Schema(maxItems = 1) List<BudgetYearAction> allowedActions)
        implements Versioned {

    static BudgetYearView of(BudgetYear year, boolean mayChange) {
        return new BudgetYearView(
                year.version(),
                year.id(),
                year.administration(),
                year.year(),
                year.status(),
                year.reason(),
                year.changedAt(),
                !mayChange
                        ? List.of()
                        : List.of(
                                year.status() == BudgetYearStatus.OPEN
                                        ? BudgetYearAction.CLOSE
                                        : BudgetYearAction.REOPEN));
    }
}
