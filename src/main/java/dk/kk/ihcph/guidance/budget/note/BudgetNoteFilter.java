package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of budget notes. */
public class BudgetNoteFilter implements ParameterBean {
    @QueryParam("status")
    @Parameter(description = "Only budget notes with this status")
    public @Nullable NoteStatus status;

    @QueryParam("kind")
    @Parameter(description = "Only budget notes of this kind")
    public @Nullable NoteKind kind;
}
