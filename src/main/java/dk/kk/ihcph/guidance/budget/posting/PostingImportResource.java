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
import org.jboss.resteasy.reactive.RestResponse;

/** {@code POST /postings/imports}. */
@Path("/postings/imports")
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
                    Books the postings of one administration from a CSV file, as a job. If one line is refused, \
                    nothing is booked. For controllers of the administration. Up to 10 MB and 100,000 lines.

                    The file is UTF-8, UTF-16 with a byte order mark, or Windows-1252, separated by semicolon, comma \
                    or tab. Lines above the header and unknown columns are ignored. Columns are found by their English \
                    or Danish name: `reference` (bilagsnummer, bilag), `date` (dato, bogføringsdato), `account` \
                    (konto, artskonto), `amount` (beløb) and `description` (tekst, posteringstekst) are required; \
                    `referenceLine` (linjenr.), `period` (periode) with `year` (regnskabsår), `costObject` \
                    (PSP-element, ordre, omkostningssted), `currency` (valuta, DKK only), `supplier` (leverandør), \
                    `event` (arrangement), `salaryMonth` (lønmåned) and `allocation` (bevilling) are optional. Without \
                    `allocation` the posting rules find it.

                    Amounts are in Danish format, such as 1.234,56. Dates are 31-01-2026 or 2026-01-31, months 01-2026 \
                    or 2026-01.

                    Each line follows the rules of a single posting, and `listJobLines` has the reasons of each \
                    refused line. A line that is already booked with the same content is a `DUPLICATE` and books \
                    nothing; with other content it is refused as `REFERENCE_USED`. Lines of 0,00 and a correct total \
                    on the last line are `SKIPPED`. The job fails with `CONTROL_TOTAL_DIFFERS` if the lines do not add \
                    up to `controlTotal`. Its result has the total of the file, and the lines and amount for each \
                    allocation.""")
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
                                                reference,date,account,costObject,amount,description
                                                5100004713-1,2026-03-31,22100010,XG-1060-0042,"-1.234,56",Refund
                                                """)
                            }))
    @APIResponse(responseCode = "202", description = "The job; its address is in Location")
    public RestResponse<JobView> importPostings(
            @NotNull Upload upload, @Valid @BeanParam PostingImportParameters parameters) {
        JobView job = imports.start(upload, parameters);
        return AnswerConventions.accepted("jobs/" + job.id(), job);
    }
}
