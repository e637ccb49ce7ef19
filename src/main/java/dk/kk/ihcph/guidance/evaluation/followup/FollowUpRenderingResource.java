package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.document.Format;
import dk.kk.ihcph.guidance.export.document.Renderings;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /budget-notes/{code}/follow-up.html}, and the same as PDF. */
@Path("/budget-notes/{code}/follow-up.{format: html|pdf}")
class FollowUpRenderingResource {
    private final FollowUpService followUps;
    private final Renderings renderings;

    FollowUpRenderingResource(FollowUpService followUps, Renderings renderings) {
        this.followUps = followUps;
        this.renderings = renderings;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "renderBudgetNoteFollowUp",
            summary = "Follow-up of a budget note as a document",
            description =
                    "Returns the follow-up of `getBudgetNoteFollowUp` as a page or a PDF, with the same parameters and"
                            + " for the same callers.")
    @APIResponse(responseCode = "200", description = "The follow-up in the format of the address")
    public RestResponse<byte[]> render(
            @Parameter(
                            description = FollowUpResource.CODE,
                            example = "KF042",
                            schema = @Schema(type = SchemaType.STRING, maxLength = FollowUpResource.LONGEST_CODE))
                    @PathParam("code")
                    String code,
            @Parameter(
                            description = "The format",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"html", "pdf"}))
                    @PathParam("format")
                    String format,
            @QueryParam("year") @Min(2000) @Max(2100) @Parameter(description = FollowUpResource.YEAR) @Nullable
                    Integer year) {
        return renderings.answer(FollowUpDocument.of(followUps.ofYear(code, year)), Format.of(format));
    }
}
