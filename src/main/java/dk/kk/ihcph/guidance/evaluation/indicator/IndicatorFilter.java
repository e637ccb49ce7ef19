package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Dimensions;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Selects the period of an indicator, and its parts. */
public class IndicatorFilter implements ParameterBean {
    @QueryParam("from")
    @Parameter(
            description =
                    "First local day, not after today; default the first of January of the year before to, or of this"
                            + " year",
            example = "2026-01-01")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description = "The local day after the last, at most 10 years after from; default a year after from",
            example = "2027-01-01")
    public @Nullable LocalDate to;

    @QueryParam("by")
    @Size(max = 20)
    @Parameter(
            description =
                    "What to divide by: one of the indicator's dimensions, such as month or administration; the whole"
                            + " period only when left out",
            example = "month")
    public @Nullable String by;

    LocalPeriod period(LocalDate today) {
        DayRange.refuseImplausible(from, to);
        LocalDate begin = from != null ? from : (to == null ? today : to.minusDays(1)).withDayOfYear(1);
        return LocalPeriod.begun(begin, to == null ? begin.plusYears(1) : to, today);
    }

    @Nullable
    IndicatorDimension dimension(Indicator indicator) {
        List<IndicatorDimension> dimensions =
                Dimensions.of(by, indicator.dimensions().toArray(IndicatorDimension[]::new));
        if (dimensions.size() > 1) {
            throw Refused.invalidParameter(Violation.ofParameter(
                    "by", "ONE_DIMENSION", new Bilingual("må kun nævne én dimension", "must name one dimension only")));
        }
        return dimensions.isEmpty() ? null : dimensions.get(0);
    }
}
