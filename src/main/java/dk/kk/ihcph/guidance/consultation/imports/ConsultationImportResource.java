package dk.kk.ihcph.guidance.consultation.imports;

import dk.kk.ihcph.guidance.access.Administration;
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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code POST /consultations/imports}. */
@Path("/consultations/imports")
class ConsultationImportResource {
    private static final String PATH = "/api/v1/consultations/imports";

    private final ConsultationImportService imports;

    ConsultationImportResource(ConsultationImportService imports) {
        this.imports = imports;
    }

    @Produces
    @Singleton
    static LargeBody largest(@ConfigProperty(name = "guidance.limits.import-body") MemorySize largest) {
        return new LargeBody(PATH, largest.asLongValue());
    }

    @POST
    @Idempotent
    @Consumes({"text/csv", "application/json"})
    @PermissionsAllowed(Permission.CONSULTATION_WRITE)
    @Operation(
            operationId = "importConsultations",
            summary = "Import consultations",
            description =
                    """
                    Imports up to 250,000 consultations of one administration as a job, by staff who guide. The body \
                    has at most 30 MB. Follow the job at Location; GET /jobs/{id}/lines returns the outcome of each \
                    line.

                    A CSV file is UTF-8, UTF-16 with a byte order mark, or Windows-1252, separated by semicolons, \
                    commas or tabs. Its columns are the fields of a ConsultationRequest by their English or Danish \
                    names. Values are codes or labels of either language, several topics are separated by `|`, and \
                    times without an offset are local in Copenhagen. `topics` and a start or an end are required. \
                    Columns without a field and lines above the header are ignored and named in the result of the \
                    job.

                    Each line is checked by the rules of a single consultation. A line whose `externalReference` was \
                    imported before is a duplicate. Lines without a reference are compared with earlier imports of \
                    the same file, so that a file that is sent again, extended or corrected adds only its new lines. \
                    A line whose consultation was voided is skipped.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING, maxLength = 31_457_280),
                        examples = {
                            @ExampleObject(
                                    name = "danish",
                                    summary = "As a Danish spreadsheet saves it",
                                    value =
                                            """
                                            emner;start;varighed;sted;sprog;kommune;første besøg
                                            MitID|Bolig;05-01-2026 10:12;8;IH;en;0101;ja
                                            """),
                            @ExampleObject(
                                    name = "english",
                                    summary = "With English names and commas",
                                    value =
                                            """
                                            externalReference,topics,startedAt,durationMinutes,location
                                            popup-17,"MITID,HOUSING",2026-01-05T10:12,8,POPUP
                                            """)
                        }),
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ConsultationItems.class),
                        examples =
                                @ExampleObject(
                                        name = "batch",
                                        summary = "Logged offline at a pop-up",
                                        value =
                                                """
                                                {"items": [{"topics": ["MITID"], "location": "POPUP", \
                                                "startedAt": "2026-01-05T10:12:00+01:00", "externalReference": "popup-17"}]}"""))
            })
    @APIResponse(responseCode = "202", description = "The queued job; its address is in Location")
    public RestResponse<JobView> importConsultations(
            @NotNull Upload upload,
            @Parameter(description = "Administration that guided; default: the caller's, if the caller works for one")
                    @QueryParam("administration")
                    @Nullable
                    Administration administration,
            @Parameter(description = "`true`: check everything and store nothing", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "`true`: store nothing and fail if a line is refused", example = "false")
                    @QueryParam("allOrNothing")
                    @DefaultValue("false")
                    boolean allOrNothing) {
        JobView job = imports.start(upload, administration, dryRun, allOrNothing);
        return AnswerConventions.accepted("jobs/" + job.id(), job);
    }
}
