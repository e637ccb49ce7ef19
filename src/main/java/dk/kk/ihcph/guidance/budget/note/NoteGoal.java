package dk.kk.ihcph.guidance.budget.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of the note's table 1: the purpose of the money, and the sign of success. */
@Schema(name = "BudgetNoteGoal", description = "A row of table 1 of the budget note, in Danish")
public record NoteGoal(
        @NotBlank
                @Size(max = 2000)
                @Schema(description = "Target group (målgruppe)", examples = "Internationale borgere")
                String targetGroup,
        @NotBlank @Size(max = 2000) @Schema(description = "Activity (indsats)", examples = "Personlig vejledning")
                String activity,
        @NotBlank
                @Size(max = 2000)
                @Schema(description = "Aim (målsætning)", examples = "Flere kender deres rettigheder og pligter")
                String aim,
        @NotBlank
                @Size(max = 2000)
                @Schema(description = "Follow-up (opfølgning)", examples = "Spørgeskema efter hver vejledning")
                String followUp) {}
