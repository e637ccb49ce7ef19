package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.kernel.DayRange;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the calendar: the days and the location. */
public class CalendarFilter implements ParameterBean {
    @QueryParam("location")
    @Size(max = 50)
    @Parameter(description = "Code of /locations", example = "IH")
    public @Nullable String location;

    @QueryParam("from")
    @Parameter(description = "First local day; default: today")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Local day after the last, at most 400 days after `from`")
    public @Nullable LocalDate to;

    DayRange days(LocalDate today, int defaultLength) {
        return DayRange.of(from == null ? today : from, to, defaultLength);
    }
}
