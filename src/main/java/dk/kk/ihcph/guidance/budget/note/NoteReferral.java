package dk.kk.ihcph.guidance.budget.note;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The referral of the note to the budget negotiations: the body and the date. */
@Schema(name = "BudgetNoteReferral", description = "A referral of the budget note to the budget negotiations")
public record NoteReferral(
        @NotBlank @Size(max = 100) @Schema(description = "Committee or other political body", examples = "KFU")
                String body,
        // As text in the stored JSON too, where the API's own mapper is not used.
        @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate date,
        // Referrals that were stored earlier have it as "text".
        @JsonAlias("text")
                @Size(max = 1000)
                @Schema(description = "Decision of the body, in Danish", examples = "Henvist til budgettet")
                @Nullable
                String decision) {}
