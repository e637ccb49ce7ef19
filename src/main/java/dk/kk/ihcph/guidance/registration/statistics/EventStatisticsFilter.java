package dk.kk.ihcph.guidance.registration.statistics;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.EventType;
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

/** Selects the events of the figures, and their groups. */
public class EventStatisticsFilter implements ParameterBean {
    /** A year has about five welcome events. */
    private static final int DEFAULT_YEARS = 1;

    @QueryParam("by")
    @Parameter(
            description =
                    "Dimensions to group by, each once, separated by commas. A cell grouped by municipality, language,"
                            + " situation, industry, source or partySize has the figures of registrations only. Default: one"
                            + " cell over everything",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = EventDimension.class,
                            maxItems = 12,
                            uniqueItems = true),
            example = "[\"quarter\", \"type\"]")
    public @Nullable String by;

    @QueryParam("from")
    @Parameter(description = "Only events that begin on this local day or later. Default: one year before to")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description =
                    "Only events that begin before this local day, at most 10 years after from. Default: one year after from, or tomorrow without from")
    public @Nullable LocalDate to;

    @QueryParam("administration")
    @Parameter(description = "Only events that this administration leads")
    public @Nullable Administration administration;

    @QueryParam("type")
    @Parameter(description = "Only events of this type")
    public @Nullable EventType type;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only events at this location, a code of /locations", example = "IH")
    public @Nullable String location;

    LocalPeriod period(LocalDate today) {
        DayRange.refuseImplausible(from, to);
        LocalDate end = to != null ? to : from == null ? today.plusDays(1) : from.plusYears(DEFAULT_YEARS);
        return LocalPeriod.of(from != null ? from : end.minusYears(DEFAULT_YEARS), end);
    }
}
