package dk.kk.ihcph.guidance.budget.note;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The political decision on a note or an adjustment. A decision that is only assumed, as in sample data, is marked as
 * such.
 */
@Schema(name = "BudgetNoteDecision", description = "The political decision on a budget note or an adjustment")
public record NoteDecision(
        @NotBlank
                @Size(max = 100)
                @Schema(description = "Political body that decided", examples = "Borgerrepræsentationen")
                String body,
        // As text in the stored JSON too, where the API's own mapper is not used.
        @NotNull
                @JsonFormat(shape = JsonFormat.Shape.STRING)
                @Schema(description = "Day of the decision; not in the future")
                LocalDate date,
        @Size(max = 50)
                @Pattern(regexp = "^[0-9A-Za-z][0-9A-Za-z ./-]*$", message = "{pattern.case}")
                @Schema(description = "Case number; required unless `assumed` is true", examples = "2025-0123456")
                @Nullable
                String caseNumber,
        @Schema(description = "Whether the decision is an assumption without a case", defaultValue = "false") @Nullable
                Boolean assumed,
        // Decisions that were stored earlier have it as "remark".
        @JsonAlias("remark")
                @Size(max = 2000)
                @Schema(description = "Reason, in Danish", examples = "Del af budgetaftalen for 2026")
                @Nullable
                String reason) {

    public NoteDecision {
        assumed = assumed != null && assumed;
    }

    /** Refuses an impossible decision. */
    public void check(LocalDate today) {
        if (date.isAfter(today)) {
            throw Refused.invalid(Violation.at(
                    "/date",
                    "DECISION_IN_THE_FUTURE",
                    new Bilingual("må ikke ligge i fremtiden", "must not be in the future")));
        }
        if (caseNumber == null && !Boolean.TRUE.equals(assumed)) {
            throw Refused.invalid(Violation.at(
                    "/caseNumber",
                    "CASE_NUMBER_REQUIRED",
                    new Bilingual(
                            "skal angives, medmindre beslutningen er en forudsætning (assumed)",
                            "must be given unless the decision is assumed")));
        }
    }
}
