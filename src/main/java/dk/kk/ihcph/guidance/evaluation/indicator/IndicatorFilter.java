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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Selects the period of an indicator, and its parts. */
public class IndicatorFilter implements ParameterBean {
    @QueryParam("from")
    @Parameter(
            description =
                    "First local day, included, not after today. Default: 1 January of the year of the last day, or "
                            + "of this year")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description =
                    "Local day after the last one, excluded, at most 10 years after `from`. Default: a year after `from`")
    public @Nullable LocalDate to;

    @QueryParam("by")
    @Size(max = 20)
    @Parameter(
            description =
                    "Dimension to group by; it must be one of the `dimensions` of the indicator. Default: no groups",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "year",
                                "quarter",
                                "month",
                                "administration",
                                "location",
                                "topic",
                                "targetGroup",
                                "eventType",
                                "outcome"
                            }))
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
