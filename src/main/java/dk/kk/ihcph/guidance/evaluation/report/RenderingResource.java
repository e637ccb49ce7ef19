package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.document.Format;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code GET /evaluation-reports/{id}.pdf}, and the content of a report in the other formats. */
@Path("/evaluation-reports")
@Tag(name = "Evaluation reports")
class RenderingResource {
    private final ReportRenderings renderings;

    RenderingResource(ReportRenderings renderings) {
        this.renderings = renderings;
    }

    @GET
    @Path("/{id}.{format: json|html|pdf|xlsx|zip}")
    @Uncompressed // the ETag and the digest are hashes of these bytes
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "renderEvaluationReport",
            summary = "Content of an evaluation report as a file",
            description =
                    """
                    Returns the computed content of a report. A frozen report always gives the same bytes. Coordinators and                     controllers get all figures, and drafts too. Evaluators, auditors and administrators get frozen reports                     only, without figures that rest on fewer than five people. 409 while the report has no computed content.                     A superseded report names its successor in a `Link` with `rel="successor-version"`.

                    - `json` is canonical JSON (RFC 8785) with all figures, definitions and comparisons. Its ETag is its                     SHA-256 in hexadecimal, and `Repr-Digest` (RFC 9530) has the same in Base64. Values with decimals are                     strings, such as "912.50", because canonical JSON would round them.
                    - `zip` has a CSV file for each table, `xlsx` a sheet for each table and chart.
                    - `html` is one accessible page, and `pdf` conforms to PDF/UA-1.""")
    @APIResponse(
            responseCode = "200",
            description = "The content in the format of the address",
            headers = {
                @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG),
                @Header(
                        name = ReportRenderings.DIGEST,
                        description = "The SHA-256 of the content, for `json` only",
                        schema = @Schema(type = SchemaType.STRING, maxLength = 100))
            })
    @APIResponse(responseCode = "409", description = "The report has no computed content yet")
    public RestResponse<byte[]> render(
            @Parameter(description = ReportResource.ID) @PathParam("id") UUID id,
            @Parameter(
                            description = "The format",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "html", "pdf", "xlsx", "zip"}))
                    @PathParam("format")
                    String format,
            @BeanParam RenderingFilter filter) {
        return renderings.answer(id, Format.of(format), filter);
    }
}
