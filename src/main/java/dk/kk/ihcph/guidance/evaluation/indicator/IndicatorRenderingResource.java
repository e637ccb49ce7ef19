package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.document.Format;
import dk.kk.ihcph.guidance.export.document.Renderings;
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

/** {@code GET /indicators/{code}.csv}, and in the other formats. */
@Path("/indicators/{code: [A-Z][A-Z0-9_]{1,49}}.{format: csv|xlsx|svg|html|pdf}")
@Tag(name = "Evaluation")
class IndicatorRenderingResource {
    private final IndicatorService indicators;
    private final Renderings renderings;

    IndicatorRenderingResource(IndicatorService indicators, Renderings renderings) {
        this.indicators = indicators;
        this.renderings = renderings;
    }

    @GET
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
            @PathParam("code") @Parameter(description = IndicatorResource.CODE, example = "CONSULTATIONS_PER_MONTH")
                    String code,
            @Parameter(
                            description = "The format",
                            example = "csv",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "xlsx", "svg", "html", "pdf"}))
                    @PathParam("format")
                    Format format,
            @Valid @BeanParam IndicatorFilter filter) {
        return renderings.answer(indicators.document(code, filter, format), format);
    }
}
