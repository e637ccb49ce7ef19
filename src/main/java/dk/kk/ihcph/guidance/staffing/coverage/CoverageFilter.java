package dk.kk.ihcph.guidance.staffing.coverage;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.kernel.DayRange;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

public class CoverageFilter implements ParameterBean {
    private static final int DEFAULT_DAYS = 28;

    @QueryParam("from")
    @Parameter(description = "First local day; default: today")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Local day after the last, at most 400 days after `from`; default: 28 days after `from`")
    public @Nullable LocalDate to;

    @QueryParam("administration")
    @Parameter(description = "Only requirements of this administration", example = "BIF")
    public @Nullable Administration administration;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only those at this location", example = "KEH")
    public @Nullable String location;

    @QueryParam("drafts")
    @Parameter(
            description =
                    "Whether draft shifts count. Only coordinators may set `true`, which is their default; the default for others is `false`",
            example = "false")
    public @Nullable Boolean drafts;

    DayRange days(LocalDate today) {
        return DayRange.of(from == null ? today : from, to, DEFAULT_DAYS);
    }
}
