package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.document.Format;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The renderings of reports, each at an address of its own. */
@Path("/evaluation-reports")
@Tag(name = "Evaluation reports")
class RenderingResource {
    private static final String CONTRACT =
            """
             Made from the stored content alone, so that a frozen report always gives the same bytes; a superseded one names its \
            successor in a Link. Coordinators and controllers see all figures, unless `withoutSmallCells` hides those that \
            rest on fewer than five people; all others see frozen reports only, and always without them. A draft says that it \
            is one. 409 before it is computed.""";

    private final ReportRenderings renderings;

    RenderingResource(ReportRenderings renderings) {
        this.renderings = renderings;
    }

    @GET
    @Path("/{id}.json")
    @Uncompressed // the digest and the hash are of these bytes
    @PermissionsAllowed(Permission.REPORT_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getEvaluationReportJson",
            summary = "A report as canonical JSON",
            description =
                    """
                    All figures with their definitions, comparisons and words, as canonical JSON (RFC 8785). Its ETag is its \
                    SHA-256 in hexadecimal digits, and Repr-Digest (RFC 9530) has it in Base64. Counts are numbers. Values with \
                    decimals are texts, such as "912.50", because canonical JSON writes numbers as doubles and would lose \
                    decimals."""
                            + CONTRACT)
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
                            schema = @Schema(type = SchemaType.OBJECT, description = "Canonical JSON"),
                            example = "{\"format\": \"guidance-evaluation-report-1\"}"))
    @APIResponse(responseCode = "409", description = "It is not computed yet")
    public RestResponse<byte[]> json(
            @Parameter(description = ReportResource.ID) @PathParam("id") UUID id, @BeanParam JsonFilter filter) {
        return renderings.json(id, filter);
    }

    @GET
    @Path("/{id}.html")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(
            operationId = "getEvaluationReportPage",
            summary = "A report as a page",
            description = "One accessible page with charts and their data, without anything from elsewhere." + CONTRACT)
    @APIResponse(
            responseCode = "200",
            description = "The page",
            headers = @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG),
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING, description = "A page", maxLength = 50_000_000),
                            example = "<!DOCTYPE html>"))
    @APIResponse(responseCode = "409", description = "It is not computed yet")
    public RestResponse<byte[]> page(
            @Parameter(description = ReportResource.ID) @PathParam("id") UUID id, @BeanParam RenderingFilter filter) {
        return renderings.answer(id, Format.HTML, filter);
    }

    @GET
    @Path("/{id}.pdf")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Produces("application/pdf")
    @Operation(
            operationId = "getEvaluationReportPdf",
            summary = "A report as PDF",
            description = "Conforms to PDF/UA-1." + CONTRACT)
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers = @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG),
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "binary",
                                            description = "A PDF file",
                                            maxLength = 50_000_000),
                            example = "%PDF"))
    @APIResponse(responseCode = "409", description = "It is not computed yet")
    public RestResponse<byte[]> pdf(
            @Parameter(description = ReportResource.ID) @PathParam("id") UUID id, @BeanParam RenderingFilter filter) {
        return renderings.answer(id, Format.PDF, filter);
    }

    @GET
    @Path("/{id}.xlsx")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(
            operationId = "getEvaluationReportWorkbook",
            summary = "A report as a workbook",
            description = "A sheet for each table, and charts that the spreadsheet draws from its cells." + CONTRACT)
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            headers = @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG),
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "binary",
                                            description = "An Excel file",
                                            maxLength = 50_000_000),
                            example = "PK"))
    @APIResponse(responseCode = "409", description = "It is not computed yet")
    public RestResponse<byte[]> workbook(
            @Parameter(description = ReportResource.ID) @PathParam("id") UUID id, @BeanParam RenderingFilter filter) {
        return renderings.answer(id, Format.XLSX, filter);
    }

    @GET
    @Path("/{id}.csv.zip")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Produces("application/zip")
    @Operation(
            operationId = "getEvaluationReportTables",
            summary = "The tables of a report",
            description = "A CSV file for each table." + CONTRACT)
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            headers = @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG),
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "binary",
                                            description = "A ZIP archive",
                                            maxLength = 50_000_000),
                            example = "PK"))
    @APIResponse(responseCode = "409", description = "It is not computed yet")
    public RestResponse<byte[]> tables(
            @Parameter(description = ReportResource.ID) @PathParam("id") UUID id, @BeanParam RenderingFilter filter) {
        return renderings.answer(id, Format.ZIP, filter);
    }
}
