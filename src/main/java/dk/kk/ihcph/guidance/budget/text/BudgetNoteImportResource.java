package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.budget.BudgetNoteRequest;
import dk.kk.ihcph.guidance.budget.BudgetNoteView;
import dk.kk.ihcph.guidance.web.AnswerConventions;
import dk.kk.ihcph.guidance.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code POST /budget-notes/imports}. */
@Path("/budget-notes/imports")
@Tag(name = "Budget")
class BudgetNoteImportResource {
    private final BudgetNoteImportService imports;

    BudgetNoteImportResource(BudgetNoteImportService imports) {
        this.imports = imports;
    }

    @POST
    @Idempotent
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "importBudgetNote",
            summary = "Import a budget note",
            description =
                    """
                    Imports a note as it stands, as proposed. It is refused, each difference named, unless its lines add up to \
                    the totals it states, for each year and overall; each line has exactly one amount for each year; no line \
                    stands twice; and committee and grant are the administration's own. Income is entered with a minus sign, \
                    so totals are net expenditure. A code exists once: 409 for a second import. The answer to getBudgetNote \
                    can be imported as it is.

                    As text (UTF-8): what pdftotext, with or without -layout, prints of a note of the City of Copenhagen. The \
                    answer's reading says where in the text each value stands, how sure it is, and what was assumed: try it \
                    with dryRun first. Amounts are in Danish format (1.663 or 1 663; negative as -50, 50- or (50)); of several \
                    ways to read a table the one that adds up with its totals holds. Refused by line and column: a text without \
                    a table (NO_TABLE_FOUND) or without totals to check it by (NO_TOTALS), totals that differ (TOTAL_DIFFERS), a \
                    row with too few numbers (CELL_MISSING), numbers in English format (NOT_A_DANISH_NUMBER), a table that can \
                    be read in several ways (AMBIGUOUS). Amounts that no total vouches for, as those of earlier grants often \
                    are, have the confidence 0.5 and the remark NOT_CHECKED. A dry run shows a note that is there already too, \
                    with the remark CODE_EXISTS.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = BudgetNoteRequest.class)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING, maxLength = 1_048_576),
                        examples =
                                @ExampleObject(
                                        name = "layout",
                                        summary = "As pdftotext -layout prints it",
                                        value =
                                                """
                                                KF042  Personlig Vejledning i International House
                                                Bevillingsudløb

                                                Tabel 2. Udgifter (1.000 kr., 2026 p/l)
                                                                               Udvalg  Bevilling  U/I   2026   2027   I alt
                                                Vejledning, BIF (1 årsværk)    BIU     3510       U      623    623   1.246
                                                Vejledning, KFF (1 årsværk)    KFU     1060       U      580    580   1.160
                                                Udgifter i alt (2 årsværk)                             1.203  1.203   2.406
                                                """))
            })
    @APIResponse(responseCode = "200", description = "The dry run passed: the note as it would be; nothing is stored")
    @APIResponse(responseCode = "201", description = "The imported note")
    public RestResponse<BudgetNoteView> importNote(
            @NotNull NoteUpload upload,
            @Parameter(description = "Check everything and change nothing", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        BudgetNoteView note = imports.importNote(upload, dryRun);
        return dryRun ? RestResponse.ok(note) : AnswerConventions.created("budget-notes/" + note.code(), note);
    }
}
