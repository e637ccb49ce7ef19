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
                    For each location, weekday and hour in which it is open in the period: the arrivals expected, the guides \
                    needed so that the target share waits no longer than the target minutes, and the guides planned. \
                    Arrivals are the consultations of the log with status RECORDED, in person or by video, and the tickets \
                    that were never served, by the hour in which the citizen came: when the ticket was taken, or else when \
                    the consultation began. They are divided by the hours that the location was open then. Phone and e-mail \
                    are no arrivals. The history is 12 weeks, up to the last day before the period and before today with \
                    any. All hours are local time.

                    `guidesNeeded`, `share`, `waitMinutes` and `givesUpShare` describe the course of a day: the desk opens \
                    with an empty line and with those who waited at the door, services vary as the log shows, each guide has \
                    a break during which nobody takes over, and some give up. The number at the desk is followed minute by \
                    minute as a Markov chain with impatient citizens (Garnett, Mandelbaum and Reiman, 2002), whose time is \
                    stretched by (1 + variation) / 2, the correction of Allen and Cunneen (Whitt, 1993). `measured` says what \
                    the records of a location show, and which prior a figure is drawn towards while they are few.

                    `erlangC` has plain Erlang C for comparison. With `a` erlang offered (arrivals an hour times hours of \
                    service) and `c` guides it gives the probability to wait: B(0) = 1, B(k) = a B(k-1) / (k + a B(k-1)), \
                    C = c B(c) / (c - a (1 - B(c))); then P(wait <= t) = 1 - C exp(-(c - a) t / service), and the mean wait \
                    is C service / (c - a). With c <= a the line grows without end. It assumes exponential service times, a \
                    line that has been there for long, no breaks, and nobody leaving. Where services are regular, its waits \
                    are too long; where breaks are not relieved, too short. A. K. Erlang, 1917; D. Gross, C. M. Harris: \
                    Fundamentals of Queueing Theory.""")
    @APIResponse(responseCode = "200", description = "The forecast of the period")
    public StaffingForecastView forecast(@Valid @BeanParam ForecastFilter filter) {
        return forecast.forecast(filter);
    }
}
