package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.budget.note.BudgetNoteView;
import dk.kk.ihcph.guidance.budget.note.NoteDocument;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.body.LargeBody;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code POST /budget-notes/imports}. */
@Path("/budget-notes/imports")
@Tag(name = "Budget")
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
                    Imports a note as it stands, as proposed. It is refused, each difference named, unless its lines add up to \
                    the totals it states, for each year and overall; each line has exactly one amount for each year; no line \
                    stands twice; and committee and grant are the administration's own. Income is entered with a minus sign, \
                    so totals are net expenditure. A code exists once: 409 for a second import. The answer to getBudgetNote \
                    can be imported as it is.

                    As a PDF (up to 20 MB and 60 pages): words are read by where they are printed, cells by the ruling lines \
                    around them, else by the head above them. As text (UTF-8, up to 1 MB): columns as pdftotext -layout prints \
                    them, else the plain order of the words; what a text leaves open is refused. Amounts are in Danish format \
                    (1.663 or 1 663; negative as -50, 50- or (50)). A note in the form of the City of Copenhagen is read: \
                    tables of expenditure with committee, grant and two to ten years, each with its row of totals; the table of \
                    all control areas; goals; earlier grants; referrals. The answer's reading says where each value is printed, \
                    which part of the checks held, and what to look at: try it with dryRun first, and with Accept: text/html as \
                    a page beside the pictures of the PDF. What nothing else in the note repeats is remarked, such as the date \
                    of a referral that is printed once (REFERRAL_DATE_NOT_CHECKED), and makes the confidence less than 1. The \
                    purpose of a line is not printed and stays absent.

                    Refused with every difference and its page or line: totals that differ from their lines, from the table of \
                    all control areas, or in full-time equivalents from that table and the appendix (TOTAL_DIFFERS), years or \
                    prices that differ between tables (YEARS_DIFFER, PRICE_LEVEL_DIFFERS) or do not follow one another (YEARS_NOT_CONSECUTIVE), a table without totals \
                    (NO_TOTALS), a missing cell (CELL_MISSING), a number in English format (NOT_A_DANISH_NUMBER), an unknown \
                    committee or control area (UNKNOWN_COMMITTEE, UNKNOWN_CONTROL_AREA), a unit, a kind, a code or a table that is \
                    not found (UNIT_NOT_FOUND, KIND_NOT_FOUND, NO_CODE_FOUND, NO_TABLE_FOUND), and what can be read in several \
                    ways (TABLE_AMBIGUOUS). A PDF is refused that is encrypted (PDF_ENCRYPTED), has no text \
                    (PDF_WITHOUT_TEXT), is damaged (PDF_DAMAGED), has scripts or embedded files (PDF_WITH_ACTIVE_CONTENT), or \
                    needs more work than a note (PDF_TOO_COMPLEX, PDF_UNKNOWN_PACKING). A dry run shows a note that is there \
                    already too, with the remark CODE_EXISTS.""")
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
    @APIResponse(responseCode = "200", description = "The dry run passed: the note as it would be; nothing is stored")
    @APIResponse(responseCode = "201", description = "The imported note")
    public RestResponse<BudgetNoteView> importNote(
            @NotNull NoteUpload upload,
            @Parameter(description = "Check everything and change nothing", example = "true")
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
    @Idempotent
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, NoteUploadReader.PDF})
    @Produces(MediaType.TEXT_HTML)
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @ResponseHeader(
            name = "Content-Security-Policy",
            value = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'")
    // A note that is not stored has no other version, on a page as in JSON.
    @ResponseHeader(name = "ETag", value = "\"0\"")
    @Operation(hidden = true)
    public TemplateInstance page(
            @NotNull NoteUpload upload, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        if (!dryRun) {
            throw Refused.invalidParameter(Violation.ofParameter(
                    "dryRun",
                    "DRY_RUN_ONLY",
                    new Bilingual(
                            "kan kun vises som en side ved en prøvekørsel (dryRun=true)",
                            "can only be shown as a page for a dry run (dryRun=true)")));
        }
        return Pages.note(imports.preview(upload));
    }
}
