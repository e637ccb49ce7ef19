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
    /** Added to the first day: four weeks in all. */
    private static final int DEFAULT_DAYS = 27;

    @QueryParam("from")
    @Parameter(description = "First local day; default today", example = "2026-01-05")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last local day, at most 400 days in all; default 28 days in all", example = "2026-02-01")
    public @Nullable LocalDate to;

    @QueryParam("administration")
    @Parameter(description = "Only of this administration", example = "BIF")
    public @Nullable Administration administration;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only at this location", example = "KEH")
    public @Nullable String location;

    @QueryParam("drafts")
    @Parameter(
            description =
                    "Whether draft shifts count as covering; by default for coordinators, who alone may ask for it",
            example = "false")
    public @Nullable Boolean drafts;

    DayRange days(LocalDate today) {
        return DayRange.of(from == null ? today : from, to, DEFAULT_DAYS);
    }
}
