package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.document.Format;
import dk.kk.ihcph.guidance.export.document.Renderings;
import dk.kk.ihcph.guidance.http.paging.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /indicators}. */
@Path("/indicators")
@Tag(name = "Evaluation")
class IndicatorResource {
    private static final String CODE = "Code of the indicator";

    private final IndicatorService indicators;
    private final Renderings renderings;

    IndicatorResource(IndicatorService indicators, Renderings renderings) {
        this.indicators = indicators;
        this.renderings = renderings;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "listIndicators",
            summary = "The indicators",
            description = "Lists every indicator with its definition, unit, numerator, denominator, dimensions and the"
                    + " pilot's figure. The whole list in one page.")
    @APIResponse(responseCode = "200", description = "All indicators")
    public Page<IndicatorSummaryView> list() {
        return Page.whole(indicators.list());
    }

    @GET
    @Path("/{code: [A-Z][A-Z0-9_]+}")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getIndicator",
            summary = "One indicator over a period",
            description =
                    """
                    Computes an indicator over a period of local days in Copenhagen, and by one of its dimensions. Of a period \
                    that is not over, the days until today count. `comparison` members stand beside the figure: the pilot's \
                    figure, the target in force, and the same days of the year before.

                    The value is `numerator` divided by `denominator`, in per cent where that is the unit, rounded half up to \
                    the unit's decimals; a count is the numerator alone. `lowest` and `highest` are its bounds where something \
                    is not known. `restsOn` is the number of records, and `provisional` says what can still change without a \
                    correction. A median has its 90th percentile as `further`, a direct cost the full cost.

                    Where `additive` is true, months add up to quarters and years. Callers who may not read the consultations \
                    get no figure that rests on one to four persons, nor one that would tell of such a figure: `hidden` is \
                    true then. 404 for an unknown indicator; 400 for a period that has not begun and for a dimension that the \
                    indicator does not have.""")
    @APIResponse(responseCode = "200", description = "The indicator")
    public IndicatorView get(
            @PathParam("code") @Parameter(description = CODE, example = "CONSULTATIONS_PER_MONTH") String code,
            @Valid @BeanParam IndicatorFilter filter) {
        return indicators.get(code, filter);
    }

    @GET
    @Path("/{code: [A-Z][A-Z0-9_]+}.{format: csv|xlsx|svg|html|pdf}")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "renderIndicator",
            summary = "One indicator as a table, picture or document",
            description =
                    """
                    The indicator of `GET /indicators/{code}` with the same parameters, for the same callers and with the same \
                    figures hidden. The chart shows its parts over time, its groups, or without `by` how many gave each score. \
                    A baseline or target is drawn where it is comparable with each part. `svg` of a single figure is refused \
                    with 400; the other formats then have no chart.

                    """
                            + Renderings.CONTRACT)
    @APIResponse(responseCode = "200", description = "The indicator in the format of the address")
    public RestResponse<byte[]> render(
            @PathParam("code") @Parameter(description = CODE, example = "CONSULTATIONS_PER_MONTH") String code,
            @Parameter(
                            description = "The format",
                            example = "csv",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "xlsx", "svg", "html", "pdf"}))
                    @PathParam("format")
                    String format,
            @Valid @BeanParam IndicatorFilter filter) {
        Format asked = Format.of(format);
        return renderings.answer(indicators.document(code, filter, asked), asked);
    }
}
