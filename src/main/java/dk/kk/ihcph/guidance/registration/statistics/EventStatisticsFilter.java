package dk.kk.ihcph.guidance.registration.statistics;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Selects the events of the figures, and their groups. */
public class EventStatisticsFilter implements ParameterBean {
    /** A year has about five welcome events. */
    private static final int DEFAULT_YEARS = 1;

    @QueryParam("by")
    @Size(max = 200)
    @Parameter(
            description = "What to group by, separated by commas: any of year, quarter, month, type, administration,"
                    + " location, municipality, language, situation, industry, source, partySize; one cell over"
                    + " everything when left out. Events have no municipality, language, situation, industry, source"
                    + " and partySize: grouped by them, a cell has the figures of registrations only",
            example = "quarter,type")
    public @Nullable String by;

    @QueryParam("from")
    @Parameter(
            description = "First local day on which the events begin; default 1 year before to",
            example = "2026-01-01")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description = "The local day after the last, at most 10 years after from; default 1 year after from,"
                    + " tomorrow without either",
            example = "2027-01-01")
    public @Nullable LocalDate to;

    @QueryParam("administration")
    @Parameter(description = "Only events that this administration leads")
    public @Nullable Administration administration;

    @QueryParam("type")
    @Parameter(description = "Only events of this type", example = "WELCOME")
    public @Nullable EventType type;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only at this location, code of /locations", example = "IH")
    public @Nullable String location;

    LocalPeriod period(LocalDate today) {
        DayRange.refuseImplausible(from, to);
        LocalDate end = to != null ? to : from == null ? today.plusDays(1) : from.plusYears(DEFAULT_YEARS);
        return LocalPeriod.of(from != null ? from : end.minusYears(DEFAULT_YEARS), end);
    }
}
