package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code /budget-notes}: read, adopted and rejected; imported by {@code BudgetNoteImportResource}. */
@Path("/budget-notes")
class BudgetNoteResource {
    private final BudgetNoteService notes;

    BudgetNoteResource(BudgetNoteService notes) {
        this.notes = notes;
    }

    @GET
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "listBudgetNotes",
            summary = "Budget notes",
            description = "Lists all budget notes in the order of their import. For guides, coordinators, controllers, "
                    + "evaluators and auditors.")
    @APIResponse(responseCode = "200", description = "A page of budget notes")
    public Page<BudgetNoteView> list(@Valid @BeanParam BudgetNoteFilter filter, @Valid @BeanParam PageRequest page) {
        return notes.list(filter, page);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "getBudgetNote",
            summary = "A budget note",
            description = "Returns a budget note as it was imported, and the decision on it. For guides, coordinators, "
                    + "controllers, evaluators and auditors.")
    @APIResponse(responseCode = "200", description = "The budget note")
    public BudgetNoteView get(
            @Parameter(
                            description = "Code of the budget note",
                            example = "KF042",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 30))
                    @PathParam("code")
                    String code) {
        return notes.get(code);
    }

    @POST
    @Path("/{code}/adopt")
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "adoptBudgetNote",
            summary = "Adopt a budget note",
            description = "Records the decision that adopts a proposed budget note, and creates an allocation for each "
                    + "line and year. The decision is final. For controllers. 409 if the budget note is already "
                    + "decided.")
    @APIResponse(responseCode = "200", description = "The adopted budget note; in a dry run, as it would be")
    public BudgetNoteView adopt(
            @Parameter(
                            description = "Code of the budget note",
                            example = "KF042",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 30))
                    @PathParam("code")
                    String code,
            @Valid @NotNull NoteDecision decision,
            @Parameter(description = "ETag of the version that the caller has seen; optional")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    IfMatch ifMatch,
            @Parameter(description = "Checks the request and returns the answer it would get; changes nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        return notes.adopt(code, decision, ifMatch, dryRun);
    }

    @POST
    @Path("/{code}/reject")
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "rejectBudgetNote",
            summary = "Reject a budget note",
            description = "Records the decision that rejects a proposed budget note. The decision is final. For "
                    + "controllers. 409 if the budget note is already decided.")
    @APIResponse(responseCode = "200", description = "The rejected budget note")
    public BudgetNoteView reject(
            @Parameter(
                            description = "Code of the budget note",
                            example = "KF042",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 30))
                    @PathParam("code")
                    String code,
            @Valid @NotNull NoteDecision decision,
            @Parameter(description = "ETag of the version that the caller has seen; optional")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    IfMatch ifMatch) {
        return notes.reject(code, decision, ifMatch);
    }
}
