package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.document.Format;
import dk.kk.ihcph.guidance.http.parameter.FileAddress;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /evaluation-reports/{id}.pdf}, and the content of a report in the other formats. */
@Path("/evaluation-reports")
class RenderingResource {
    private static final String ACCESS =
            "A frozen report always gives the same bytes. Coordinators and controllers get all figures, and drafts too."
                    + " Evaluators, auditors and administrators get frozen reports only, without figures that rest on"
                    + " fewer than five people. A superseded report names its successor in a `Link` with"
                    + " `rel=\"successor-version\"`.";
    private static final String NOT_COMPUTED = "The report has no computed content yet";

    private final ReportRenderings renderings;

    RenderingResource(ReportRenderings renderings) {
        this.renderings = renderings;
    }

    @GET
    @Path("/" + FileAddress.ID + ".json")
    @Uncompressed // the ETag and the digest are hashes of these bytes
    @PermissionsAllowed(Permission.REPORT_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getEvaluationReportJson",
            summary = "Content of an evaluation report as canonical JSON",
            description = "Returns all figures of a report with their definitions and comparisons, as canonical JSON"
                    + " (RFC 8785). The ETag is its SHA-256 in hexadecimal, and `Repr-Digest` (RFC 9530) has the same in"
                    + " Base64. Values with decimals are strings, such as \"912.50\", because canonical JSON would round"
                    + " them. "
                    + ACCESS)
    @APIResponse(
            responseCode = "200",
            description = "The content",
            headers = {
                @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG),
                @Header(
                        name = ReportRenderings.DIGEST,
                        description = "The SHA-256 of the content",
                        schema = @Schema(type = SchemaType.STRING, maxLength = 100))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "The content as canonical JSON (RFC 8785)",
                                            examples = "{\"format\": \"guidance-evaluation-report-1\"}")))
    @APIResponse(responseCode = "409", description = NOT_COMPUTED)
    public RestResponse<byte[]> json(
            @Parameter(description = ReportResource.ID) @PathParam("id") UUID id,
            @Parameter(description = RenderingFilter.SMALL_CELLS) @QueryParam("withoutSmallCells") @Nullable
                    Boolean withoutSmallCells) {
        return renderings.json(id, withoutSmallCells);
    }

    @GET
    @Path("/" + FileAddress.ID + ".{format: html|pdf|xlsx|zip}")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "renderEvaluationReport",
            summary = "Content of an evaluation report as a file",
            description =
                    "Returns the content of a report as one accessible page (`html`), as a document that conforms to"
                            + " PDF/UA-1 (`pdf`), as a workbook with a sheet for each table and chart (`xlsx`), or as a CSV file"
                            + " for each table (`zip`). "
                            + ACCESS)
    @APIResponse(
            responseCode = "200",
            description = "The content in the format of the address",
            headers = @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "409", description = NOT_COMPUTED)
    public RestResponse<byte[]> render(
            @Parameter(description = ReportResource.ID) @PathParam("id") UUID id,
            @Parameter(
                            description = "The format",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"html", "pdf", "xlsx", "zip"}))
                    @PathParam("format")
                    String format,
            @BeanParam RenderingFilter filter) {
        return renderings.answer(id, Format.of(format), filter);
    }
}
