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
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /indicators}. */
@Path("/indicators")
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
            summary = "Indicators",
            description =
                    "Lists all indicators on one page, each with its definition, unit, dimensions, the figure of the "
                            + "pilot, and the target that applies today. For coordinators, controllers, evaluators, auditors "
                            + "and administrators.")
    @APIResponse(responseCode = "200", description = "All indicators")
    public Page<IndicatorSummaryView> list() {
        return Page.whole(indicators.list());
    }

    @GET
    @Path("/{code: [A-Z][A-Z0-9_]+}")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getIndicator",
            summary = "An indicator over a period",
            description =
                    """
                    Computes an indicator over a period of local days in Copenhagen and, with `by`, for each part of \
                    it. Days after today do not count. Beside the figure stand the figure of the pilot, the target \
                    that applies, and the same period of the year before. For coordinators, controllers, evaluators, \
                    auditors and administrators. 400 if the period has not begun or the indicator lacks the dimension.

                    `value` is `numerator` divided by `denominator`, in per cent if that is the unit, rounded half up; \
                    a count is its numerator. `lowest` and `highest` bound the value if something is unknown. \
                    `provisional` names what can still change it. Callers who may not read consultations get no figure \
                    that rests on one to four people, or that reveals such a figure: `hidden` is then true.""")
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
            summary = "An indicator as a table, chart or document",
            description =
                    """
                    Returns the indicator of `getIndicator` as a file, with the same parameters and for the same \
                    callers. The chart shows the parts over time or by group, or without `by` how often each score was \
                    given. 400 for `svg` if there is only one figure to draw.""")
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
