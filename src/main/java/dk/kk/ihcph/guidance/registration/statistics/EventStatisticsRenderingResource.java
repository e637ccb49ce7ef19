package dk.kk.ihcph.guidance.registration.statistics;

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

/** {@code GET /events/statistics.csv}, and in the other formats. */
@Path("/events/statistics.{format: csv|xlsx|svg|html|pdf}")
class EventStatisticsRenderingResource {
    private final EventStatisticsService statistics;
    private final Renderings renderings;

    EventStatisticsRenderingResource(EventStatisticsService statistics, Renderings renderings) {
        this.statistics = statistics;
        this.renderings = renderings;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "renderEventStatistics",
            summary = "Export statistics of events and registrations",
            description =
                    """
                    Returns the cells of `GET /events/statistics`, with the same parameters and for the same callers, as a \
                    table, chart or document. The chart shows the persons who registered and came by one dimension of events, or \
                    the parties by one dimension of registrations. `svg` with no dimension or several is refused with 400; the \
                    other formats then have no chart.""")
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
            @Valid @BeanParam EventStatisticsFilter filter) {
        Format asked = Format.of(format);
        return renderings.answer(statistics.document(filter, asked), asked);
    }
}
