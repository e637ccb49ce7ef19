package dk.kk.ihcph.guidance.staffing.coverage;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.staffing.demand.ForecastFilter;
import dk.kk.ihcph.guidance.staffing.demand.StaffingForecastService;
import dk.kk.ihcph.guidance.staffing.demand.StaffingForecastView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /staffing}: coverage and forecast. */
@Path("/staffing")
@Tag(name = "Staffing")
class StaffingReportResource {
    private final CoverageReportService coverage;
    private final StaffingForecastService forecast;

    StaffingReportResource(CoverageReportService coverage, StaffingForecastService forecast) {
        this.coverage = coverage;
        this.forecast = forecast;
    }

    @GET
    @Path("/coverage")
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getCoverage",
            summary = "What is uncovered, and who could cover it",
            description =
                    """
                    Holds the desk shifts of the period against the coverage requirements. A requirement counts while its                     location is open: holidays and closures lift it. A shift covers where it is at the desk itself and of                     the administration that must be there. A gap is as long as can be while the same is missing: staff, a                     wanted language or a wanted topic. The first 100 gaps that are not over name up to 20 people each who                     could take exactly this gap and break no hard rule; each gap is looked at alone, so that one person may                     stand at several.""")
    @APIResponse(responseCode = "200", description = "The coverage of the period")
    public CoverageReportView coverage(@Valid @BeanParam CoverageFilter filter) {
        return coverage.report(filter);
    }

    @GET
    @Path("/forecast")
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getStaffingForecast",
            summary = "How many guides each hour needs",
            description =
                    """
                    For each location, weekday and hour in which it is open in the period: the arrivals expected, the guides                     needed so that the target share waits no longer than the target minutes, and the guides planned.                     Arrivals are the consultations of the log that began in that hour, with status RECORDED and of every                     channel, by the hours that the location was open then; the history is 12 weeks, up to the last day                     before the period and before today with any. Whoever left without being served is in no log, so that                     the real demand may be higher. All hours are local time.

                    With `a` erlang offered (arrivals an hour times hours of service) and `c` guides, Erlang C gives the                     probability to wait: B(0) = 1, B(k) = a B(k-1) / (k + a B(k-1)), C = c B(c) / (c - a (1 - B(c))); then                     P(wait <= t) = 1 - C exp(-(c - a) t / service), and the mean wait is C service / (c - a). With c <= a                     the line grows without end. It assumes arrivals at random, exponential service times, one line, and                     nobody leaving it. A. K. Erlang, 1917; D. Gross, C. M. Harris: Fundamentals of Queueing Theory.""")
    @APIResponse(responseCode = "200", description = "The forecast of the period")
    public StaffingForecastView forecast(@Valid @BeanParam ForecastFilter filter) {
        return forecast.forecast(filter);
    }
}
