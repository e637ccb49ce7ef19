package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.document.Format;
import dk.kk.ihcph.guidance.export.document.Renderings;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code GET /consultations/statistics.csv}, and in the other formats. */
@Path("/consultations")
class StatisticsRenderingResource {
    private final StatisticsService statistics;
    private final Renderings renderings;

    StatisticsRenderingResource(StatisticsService statistics, Renderings renderings) {
        this.statistics = statistics;
        this.renderings = renderings;
    }

    @GET
    @Path("/statistics.{format: csv|xlsx|svg|html|pdf}")
    @PermissionsAllowed({Permission.REPORT_READ, Permission.CONSULTATION_READ})
    @Operation(
            operationId = "renderConsultationStatistics",
            summary = "Render statistics of consultations",
            description =
                    """
                    Renders the figures of GET /consultations/statistics as a table, chart or document, for the same \
                    callers and with the same cells left out. The chart shows the number of consultations by one or \
                    two values of `by`, and marks a period that is not over as provisional. 400 for `svg` with no \
                    value of `by` or more than two; the other formats then have no chart.""")
    @APIResponse(responseCode = "200", description = "The figures as a file")
    public RestResponse<byte[]> render(
            @Parameter(
                            description = "Format of the file",
                            example = "csv",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "xlsx", "svg", "html", "pdf"}))
                    @PathParam("format")
                    String format,
            @Valid @BeanParam StatisticsFilter filter) {
        Format asked = Format.of(format);
        return renderings.answer(statistics.document(filter, asked), asked);
    }
}
