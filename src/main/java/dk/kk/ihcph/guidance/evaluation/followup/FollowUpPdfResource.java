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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /budget-notes/{code}/follow-up.pdf}. */
@Path("/budget-notes/{code}/follow-up.pdf")
@Tag(name = "Evaluation")
class FollowUpPdfResource {
    private final FollowUpService followUps;
    private final Renderings renderings;

    FollowUpPdfResource(FollowUpService followUps, Renderings renderings) {
        this.followUps = followUps;
        this.renderings = renderings;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Produces("application/pdf")
    @Operation(
            operationId = "getFollowUpPdf",
            summary = "The follow-up of a budget note as PDF",
            description =
                    "What `GET /budget-notes/{code}/follow-up` answers, for the same callers and with the same parameters.\n\n"
                            + Renderings.CONTRACT)
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "A document",
                                            maxLength = 5_000_000),
                            example = "%PDF-1.7"))
    public RestResponse<byte[]> get(
            @Parameter(
                            description = "The note's number",
                            example = "KF042",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 30))
                    @PathParam("code")
                    String code,
            @QueryParam("year")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(
                            description = "A year of the note; default: the current one, or the note's last one",
                            example = "2026")
                    @Nullable
                    Integer year) {
        return renderings.answer(FollowUpDocument.of(followUps.ofYear(code, year)), Format.PDF);
    }
}
