package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.budget.note.BudgetNoteView;
import dk.kk.ihcph.guidance.budget.note.NoteDocument;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.body.LargeBody;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code POST /budget-notes/imports}. */
@Path("/budget-notes/imports")
class BudgetNoteImportResource {
    private static final String PATH = "/api/v1/budget-notes/imports";

    @CheckedTemplate(basePath = "budget")
    static final class Pages {
        private Pages() {}

        static native TemplateInstance note(NotePreview preview);
    }

    private final BudgetNoteImportService imports;

    BudgetNoteImportResource(BudgetNoteImportService imports) {
        this.imports = imports;
    }

    @jakarta.enterprise.inject.Produces
    @Singleton
    static LargeBody largestOfNotes(@ConfigProperty(name = "guidance.limits.budget-note-body") MemorySize largest) {
        return new LargeBody(PATH, largest.asLongValue());
    }

    @jakarta.enterprise.inject.Produces
    @Singleton
    static LargeBody largestOfPreviews(@ConfigProperty(name = "guidance.limits.budget-note-body") MemorySize largest) {
        return new LargeBody(PATH + "/preview.html", largest.asLongValue());
    }

    @POST
    @Idempotent
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, NoteUploadReader.PDF})
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "importBudgetNote",
            summary = "Import a budget note",
            description =
                    """
                    Imports a budget note as proposed, from JSON, a PDF or text. For controllers. The answer to \
                    `getBudgetNote` can be imported unchanged. 409 if the code already exists; in a dry run that is \
                    the finding `CODE_EXISTS`.

                    422 names each difference: the lines must add up to the stated totals of each year and overall, \
                    each line has one amount for each year, and committee and grant belong to the administration. \
                    Income is negative.

                    A PDF (up to 20 MB and 60 pages) or text (UTF-8, up to 1 MB, as `pdftotext -layout` prints it) is \
                    read in the form of the City of Copenhagen: tables of expenditure with committee, grant and two to \
                    ten years, the table of all control areas, goals, earlier grants and referrals. Amounts are in \
                    Danish format, such as 1.663 or -50. `reading` tells where each value is printed and what a person \
                    should check, such as a date that nothing else confirms. What can be read in several ways is \
                    refused with its page or line. A PDF that is encrypted, damaged, without text, with scripts or \
                    attachments, or too complex is refused with a code that begins with `PDF_`. The purpose of a line \
                    is not printed and stays absent.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NoteDocument.class)),
                @Content(
                        mediaType = NoteUploadReader.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 20_971_520),
                        examples =
                                @ExampleObject(
                                        name = "printed",
                                        summary = "The bytes of the file",
                                        value = "%PDF-1.7 and what follows")),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING, maxLength = 1_048_576),
                        examples =
                                @ExampleObject(
                                        name = "layout",
                                        summary = "As pdftotext -layout prints it",
                                        value =
                                                """
                                                KF042 Personlig Vejledning i International House (bevillingsudløb)
                                                Baggrund
                                                Budgetnotatet er henvist til Budget 2026 af Kultur- og Fritidsudvalget d. 30. april 2025.
                                                Økonomi
                                                Tabel 2. Oversigt over ønskets aktiviteter på alle styringsområder
                                                1.000 kr., 2026 p/l               Styringsområde   2026   2027   I alt
                                                1 årsværk til vejledning          Service           580    580   1.160
                                                Materialer                        Service            50     50     100
                                                Udgifter i alt (netto)                              630    630   1.260
                                                Administrativt bilag
                                                I initiativet er der 1 årsværk.
                                                Tabel 3. Udgifter til service
                                                1.000 kr., 2026 p/l               Udvalg   Bevilling   U/I   2026   2027   I alt
                                                1 årsværk til vejledning (KFF)    KFU      1060        U      580    580   1.160
                                                Materialer                        KFU      1060        U       50     50     100
                                                Serviceudgifter i alt                                         630    630   1.260
                                                """))
            })
    @APIResponse(responseCode = "200", description = "Dry run: the budget note as it would be")
    @APIResponse(responseCode = "201", description = "The imported budget note")
    public RestResponse<BudgetNoteView> importNote(
            @NotNull NoteUpload upload,
            @Parameter(description = "Checks the request and returns the answer it would get; changes nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        BudgetNoteView note = imports.importNote(upload, dryRun);
        return dryRun
                ? RestResponse.ok(note)
                : AnswerConventions.created(
                        "budget-notes/" + note.document().heading().code(), note);
    }

    @POST
    @Path("/preview.html")
    @Idempotent
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, NoteUploadReader.PDF})
    @Produces(MediaType.TEXT_HTML)
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @ResponseHeader(
            name = "Content-Security-Policy",
            value = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'")
    @Operation(
            operationId = "previewBudgetNote",
            summary = "Preview the import of a budget note as a page",
            description =
                    "Reads a budget note like a dry run of `importBudgetNote` and returns a page with what was read"
                            + " beside pictures of the PDF, for a person to compare. Stores nothing. For controllers.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NoteDocument.class)),
                @Content(
                        mediaType = NoteUploadReader.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 20_971_520)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING, maxLength = 1_048_576))
            })
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 50_000_000)))
    public TemplateInstance preview(@NotNull NoteUpload upload) {
        return Pages.note(imports.preview(upload));
    }
}
