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

/** {@code /staffing}: coverage and forecast. */
@Path("/staffing")
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
            summary = "Get the coverage of the schedule",
            description =
                    """
                    Compares the desk shifts of a period with the coverage requirements and returns the gaps. A \
                    requirement counts while its location is open, and only desk shifts of the required \
                    administration cover it. A gap is the longest stretch of a day in which the same is missing: \
                    staff, a wanted language or a wanted topic. The first 100 gaps that are not over name up to 20 \
                    candidates each, who could take exactly this gap without breaking a hard rule; one candidate may \
                    be named at several gaps.""")
    @APIResponse(responseCode = "200", description = "The coverage of the period")
    public CoverageReportView coverage(@Valid @BeanParam CoverageFilter filter) {
        return coverage.report(filter);
    }

    @GET
    @Path("/forecast")
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getStaffingForecast",
            summary = "Forecast the staff needed",
            description =
                    """
                    Returns for each location, weekday and hour in which it is open the expected arrivals, the staff \
                    needed so that `targetShare` of the citizens wait at most `targetMinutes`, and the staff \
                    planned. Arrivals are recorded consultations in person or by video and tickets that were never \
                    served, by the hour in which the citizen came, divided by the hours that the location was open. \
                    The history is `history` weeks up to the last day with data before the period and before today. \
                    All hours are local time.

                    `staffNeeded`, `share`, `waitMinutes` and `givesUpShare` follow a day minute by minute, as a \
                    Markov chain with impatient citizens (Garnett, Mandelbaum and Reiman, 2002) whose time is \
                    stretched by (1 + variation) / 2 (Allen and Cunneen; Whitt, 1993). The desk opens with those who \
                    waited at the door, each staff member has a break during which nobody takes over, and some \
                    citizens give up. `measured` shows the figures from a location's records, and the prior towards \
                    which a figure is drawn while there are few records.

                    `erlangC` contains plain Erlang C for comparison. With `a` erlang offered and `c` staff: B(0) = \
                    1, B(k) = a B(k-1) / (k + a B(k-1)), C = c B(c) / (c - a (1 - B(c))), P(wait <= t) = 1 - C \
                    exp(-(c - a) t / service), mean wait = C service / (c - a). It assumes exponential service \
                    times, no breaks and no citizen who leaves; with c <= a the line grows without end.""")
    @APIResponse(responseCode = "200", description = "The forecast of the period")
    public StaffingForecastView forecast(@Valid @BeanParam ForecastFilter filter) {
        return forecast.forecast(filter);
    }
}
