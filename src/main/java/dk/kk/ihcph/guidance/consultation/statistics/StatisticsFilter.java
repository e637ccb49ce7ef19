package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Selects the consultations of the figures, and their groups. */
public class StatisticsFilter implements ParameterBean {
    /** Where only one end is given, or none. */
    private static final int DEFAULT_DAYS = 30;

    @QueryParam("by")
    @Parameter(
            description = "Dimensions to group by, each once, separated by commas. Default: one cell over everything",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = StatisticsDimension.class,
                            maxItems = 15,
                            uniqueItems = true),
            example = "[\"month\", \"targetGroup\"]")
    public @Nullable String by;

    @QueryParam("from")
    @Parameter(description = "First local day; default: 30 days before `to`")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description = "Local day after the last, at most 10 years after `from`; default: 30 days after `from`, or"
                    + " tomorrow")
    public @Nullable LocalDate to;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only consultations at this location", example = "IH")
    public @Nullable String location;

    @QueryParam("administration")
    @Parameter(description = "Only those of this administration")
    public @Nullable Administration administration;

    LocalPeriod period(LocalDate today) {
        DayRange.refuseImplausible(from, to);
        LocalDate end = to == null ? (from == null ? today.plusDays(1) : from.plusDays(DEFAULT_DAYS)) : to;
        return LocalPeriod.of(from == null ? end.minusDays(DEFAULT_DAYS) : from, end);
    }
}
