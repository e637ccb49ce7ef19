package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /consultations/statistics}. */
@Path("/consultations")
@Tag(name = "Service desk")
class StatisticsResource {
    private final StatisticsService statistics;

    StatisticsResource(StatisticsService statistics) {
        this.statistics = statistics;
    }

    @GET
    @Path("/statistics")
    @PermissionsAllowed({Permission.REPORT_READ, Permission.CONSULTATION_READ})
    @Operation(
            operationId = "getConsultationStatistics",
            summary = "Figures of the service desk",
            description =
                    """
                    Of the consultations that began in the half-open period of local days, of both administrations: how \
                    many, how long they waited and were served (median and 90th percentile, interpolated), who did not come, \
                    who was sent on, and the ratings; grouped by any of the values of `by`. Only recorded consultations \
                    count; those not come stand in `noShow` alone. By topic, a consultation counts once for each of its \
                    topics, so that the cells add up to more than the whole; otherwise months add up to quarters and years. \
                    A cell without anybody, and a figure that nobody measured, is absent and not 0. Who may not read the \
                    consultations is not shown a cell or figure that rests on one to four, nor a cell that would tell of \
                    such a cell: `hidden` counts them.""")
    @APIResponse(responseCode = "200", description = "The figures, all at once")
    public StatisticsView figures(@Valid @BeanParam StatisticsFilter filter) {
        return statistics.figures(filter);
    }
}
