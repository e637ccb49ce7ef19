package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Selects the events whose no-shows are counted. */
public class NoShowFilter implements ParameterBean {
    /** A year has about five welcome events, which say little. */
    private static final int DEFAULT_YEARS = 3;

    @QueryParam("from")
    @Parameter(description = "Only events that began on this local day or later. Default: 3 years before to")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description =
                    "Only events that began before this local day, at most 10 years after from. Default: tomorrow")
    public @Nullable LocalDate to;

    @QueryParam("administration")
    @Parameter(description = "Only events that this administration leads")
    public @Nullable Administration administration;

    @QueryParam("type")
    @Parameter(description = "Only events of this type")
    public @Nullable EventType type;

    LocalPeriod period(LocalDate today) {
        DayRange.refuseImplausible(from, to);
        LocalDate end = to != null ? to : today.plusDays(1);
        return LocalPeriod.of(from != null ? from : end.minusYears(DEFAULT_YEARS), end);
    }
}
