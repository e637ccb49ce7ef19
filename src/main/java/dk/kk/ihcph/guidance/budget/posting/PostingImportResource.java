package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.body.LargeBody;
import dk.kk.ihcph.guidance.http.body.Upload;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.job.JobView;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code POST /postings/imports}. */
@Path("/postings/imports")
@Tag(name = "Budget")
class PostingImportResource {
    private static final String PATH = "/api/v1/postings/imports";

    private final PostingImportService imports;

    PostingImportResource(PostingImportService imports) {
        this.imports = imports;
    }

    @Produces
    @Singleton
    static LargeBody largestOfPostings(
            @ConfigProperty(name = "guidance.limits.posting-import-body") MemorySize largest) {
        return new LargeBody(PATH, largest.asLongValue());
    }

    @POST
    @Idempotent
    @Consumes("text/csv")
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "importPostings",
            summary = "Import postings",
            description =
                    """
                    Books the postings of one administration as a job: follow its Location. All of them or, if a single line \
                    is refused, none. Up to 10 MB and 100,000 lines.

                    CSV as finance systems and spreadsheets save it: UTF-8, UTF-16 with a byte order mark, or else \
                    Windows-1252; separated by semicolon, comma or tab, or as a first line sep=; declares. Lines above the \
                    header, columns that nobody needs and a trailing separator are left out. The job's result tells them \
                    under file, with the encoding and the line of the header.

                    The columns are found by name, whatever case, blanks and punctuation it is written with. Required are \
                    reference (bilagsnummer, bilagsnr., bilag, voucher), date (dato; bogføringsdato or posteringsdato before \
                    bilagsdato), account (konto, kontonummer; artskonto before finanskonto), amount (beløb i DKK before \
                    beløb) and text (tekst before posteringstekst). Optional are referenceLine (linjenr., bilagslinje, \
                    pos.), period (periode) with year (regnskabsår) where the period is a month alone, costObject \
                    (PSP-element before ordre before omkostningssted), currency (valuta; only DKK, unless the amount's \
                    column names the krone), supplier (leverandør before kreditor), event (arrangement, an id), salaryMonth \
                    (lønmåned) and allocation (bevilling, an id; else the posting rules find it). Where two columns of one \
                    field are there, the first named here counts in each row where it is not empty.

                    Amounts are in Danish format: 1.234,56, with a point or any space between thousands, a minus before or \
                    after, and kr. or DKK at either side. One in English format is refused as NOT_A_DANISH_NUMBER, never \
                    guessed. Dates are 31-01-2026, 31.01.2026, 31/01/2026 (the day first) or 2026-01-31, months 2026-01 or \
                    01-2026. A number that a spreadsheet wrote as 5,10000E+09 is refused as DAMAGED_BY_SPREADSHEET.

                    Every line is held to the rules of a single posting; /jobs/{id}/lines has the reasons of each that is \
                    refused, with its line and column. Lines of one voucher are told apart by referenceLine or, where the \
                    file has no such column, by their content. A line that stands booked with the same content is a \
                    DUPLICATE and books nothing, also when its year is closed, so the same file sent twice books nothing; \
                    what was reversed is booked again. With another content it is refused as REFERENCE_USED. Lines of 0,00 \
                    are SKIPPED, and so is a total on the last line, which must be the sum of the lines. A controlTotal that \
                    the lines do not add up to fails the job with CONTROL_TOTAL_DIFFERS. The result of the job has the total \
                    of the file and, for each allocation, how many lines and which amount were booked, in a dry run would be.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 10_485_760),
                            examples = {
                                @ExampleObject(
                                        name = "danish",
                                        summary = "As a Danish finance system exports it",
                                        value =
                                                """
                                                bilagsnummer;dato;periode;konto;PSP-element;beløb;tekst;leverandør
                                                5100004711-1;31-03-2026;03-2026;22100010;XG-1060-0042;48.333,33;Løn marts;
                                                5100004712-1;12.02.2026;2026-02;29400030;XG-1060-0043;4.250,00;Forplejning;Kantinen A/S
                                                """),
                                @ExampleObject(
                                        name = "english",
                                        summary = "With English names and commas",
                                        value =
                                                """
                                                reference,date,account,costObject,amount,text
                                                5100004713-1,2026-03-31,22100010,XG-1060-0042,"-1.234,56",Refund
                                                """)
                            }))
    @APIResponse(responseCode = "202", description = "Taken in; the job is at Location")
    public RestResponse<JobView> importPostings(
            @NotNull Upload upload, @Valid @BeanParam PostingImportParameters parameters) {
        JobView job = imports.start(upload, parameters);
        return AnswerConventions.accepted("jobs/" + job.id(), job);
    }
}
