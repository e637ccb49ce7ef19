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
    @Parameter(
            description = "First local day on which the events began; default 3 years before to",
            example = "2026-01-01")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description = "The local day after the last, at most 10 years after from; default tomorrow",
            example = "2027-01-01")
    public @Nullable LocalDate to;

    @QueryParam("administration")
    @Parameter(description = "Only events that this administration leads")
    public @Nullable Administration administration;

    @QueryParam("type")
    @Parameter(description = "Only events of this type", example = "WELCOME")
    public @Nullable EventType type;

    LocalPeriod period(LocalDate today) {
        DayRange.refuseImplausible(from, to);
        LocalDate end = to != null ? to : today.plusDays(1);
        return LocalPeriod.of(from != null ? from : end.minusYears(DEFAULT_YEARS), end);
    }
}
