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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code GET /consultations/statistics.csv}, and in the other formats. */
@Path("/consultations")
@Tag(name = "Service desk")
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
            summary = "Figures of the service desk as a table, picture or document",
            description =
                    """
                    The figures of `GET /consultations/statistics` with the same parameters, for the same callers and with the \
                    same cells left out. The chart shows the consultations by one or two values of `by`: time from left to \
                    right, other values as bars, the largest first. `svg` with none or more is refused with 400; the \
                    other formats then have no chart. In a chart the period that is not over is marked as provisional.

                    """
                            + Renderings.CONTRACT)
    @APIResponse(responseCode = "200", description = "The figures in the format of the address")
    public RestResponse<byte[]> render(
            @Parameter(
                            description = "The format",
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
