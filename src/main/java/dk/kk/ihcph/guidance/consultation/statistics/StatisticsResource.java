package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /consultations/statistics}. */
@Path("/consultations")
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
            summary = "Get statistics of consultations",
            description =
                    """
                    Returns figures of the consultations that began in a period of local days, of both \
                    administrations, grouped by `by`: number, waiting and service times (median and 90th \
                    percentile), no-shows, referrals and ratings. Recorded consultations count; no-shows are counted \
                    in `noShow` only. By topic a consultation counts once for each of its topics, so that these \
                    cells add up to more than the total. Callers who may not read consultations get no cell or \
                    figure that rests on one to four, and none from which it could be computed; `hidden` counts the \
                    cells left out.""")
    @APIResponse(responseCode = "200", description = "The figures, without further pages")
    public StatisticsView figures(@Valid @BeanParam StatisticsFilter filter) {
        return statistics.figures(filter);
    }
}
