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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code POST /consultations/imports}. */
@Path("/consultations/imports")
@Tag(name = "Consultations")
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
                    Logs a batch of one administration as a job: follow its Location. Up to 30 MB and 250,000 lines.

                    As CSV (UTF-8, UTF-16 with a byte order mark, or else Windows-1252; separated by semicolon, comma or tab, \
                    or as a first line sep=; declares). Lines above the header and columns that nobody needs are left out; \
                    the job's result tells them under file. The columns are the fields of a \
                    ConsultationRequest, by their English or Danish names (topics or emner, startedAt or start, ...); codes \
                    or labels of either language; several topics separated by | ; times as 2026-01-31T10:15 or \
                    31-01-2026 10:15, local in Copenhagen where no offset is written. Topics, and a start or an end, are \
                    required. As JSON: ConsultationRequests in items.

                    Every line is held to the rules of a single consultation; /jobs/{id}/lines has the reasons of each that \
                    is refused. A line whose externalReference is already there adds nothing. Lines without one are known \
                    again by their file: if it is an earlier one, or shares at least two lines and more than half of the \
                    shorter one with it, the n-th of equal lines is the n-th of equal consultations that came from there. So \
                    the same file sent twice, longer or corrected, adds only what is new, and an equal line in another \
                    desk's file is another consultation. A line whose consultation was voided is SKIPPED as VOIDED.""")
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
    @APIResponse(responseCode = "202", description = "Taken in; the job is at Location")
    public RestResponse<JobView> importConsultations(
            @NotNull Upload upload,
            @Parameter(description = "The administration that guided; default: the caller's, if they work for one only")
                    @QueryParam("administration")
                    @Nullable
                    Administration administration,
            @Parameter(description = "Check everything and store nothing", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "Store nothing at all, and fail, if a single line is refused", example = "false")
                    @QueryParam("allOrNothing")
                    @DefaultValue("false")
                    boolean allOrNothing) {
        JobView job = imports.start(upload, administration, dryRun, allOrNothing);
        return AnswerConventions.accepted("jobs/" + job.id(), job);
    }
}
