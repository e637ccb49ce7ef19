package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code /budget-notes/{code}/follow-up}, and the indicators that it rests on. */
@Path("/budget-notes/{code}/follow-up")
class FollowUpResource {
    static final String CODE = "Code of the budget note";
    static final String YEAR =
            "A year of the budget note that has begun; default: the current year, or the last year of the note";
    static final int LONGEST_CODE = 30;

    private final FollowUpService followUps;

    FollowUpResource(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getBudgetNoteFollowUp",
            summary = "Follow-up of a budget note",
            description =
                    """
                    Returns the rows of table 1 of an adopted budget note for a calendar year, each with its \
                    indicators, a traffic light, and a paragraph in Danish and English for the committee. For \
                    coordinators, controllers, evaluators, auditors and administrators. 404 if the budget note is not \
                    adopted; 400 if the year is outside the budget note or has not begun.

                    - An indicator is compared with the target that applies on the last day of the year, otherwise \
                    with the figure of the pilot. It is green if it is at least as good, yellow if it is worse by at \
                    most `yellowPercent`, and red otherwise. A neutral or hidden indicator has no light, nor has one \
                    without a reference or one that can still change before the year ends. `rule` explains it.
                    - A row has the worst light of its indicators.
                    - Evaluators get no figure that rests on fewer than five people, and no light or sentence about \
                    it.""")
    @APIResponse(responseCode = "200", description = "All rows of the table")
    public FollowUpView get(
            @Parameter(
                            description = CODE,
                            example = "KF042",
                            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_CODE))
                    @PathParam("code")
                    String code,
            @QueryParam("year") @Min(2000) @Max(2100) @Parameter(description = YEAR) @Nullable Integer year) {
        return followUps.ofYear(code, year);
    }

    @GET
    @Path("/indicators")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getFollowUpIndicators",
            summary = "Indicators of a follow-up",
            description =
                    "Returns which indicators follow up each row of table 1 of an adopted budget note. The words of "
                            + "the row propose them until a controller chooses others. For coordinators, controllers, "
                            + "evaluators, auditors and administrators.")
    @APIResponse(responseCode = "200", description = "The rows with their indicators")
    public FollowUpPlanView plan(
            @Parameter(
                            description = CODE,
                            example = "KF042",
                            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_CODE))
                    @PathParam("code")
                    String code) {
        return followUps.plan(code);
    }

    @PUT
    @Path("/indicators")
    @PermissionsAllowed(Permission.EVALUATION_WRITE)
    @Operation(
            operationId = "chooseFollowUpIndicators",
            summary = "Choose the indicators of a follow-up",
            description = "Replaces the indicators of all rows. A row that is left out gets none. For controllers of "
                    + "either administration. 422 if the budget note has no such row.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "kf042",
                                            value =
                                                    """
                                                    {"rows": [{"row": 1, "indicators": ["INTERNATIONALS_GUIDED",
                                                      "CONSULTATIONS_PER_MONTH", "EVENT_PARTICIPANTS", "SETTLING_IN_SCORE"]}]}""")))
    @APIResponse(responseCode = "200", description = "The rows with their new indicators")
    public FollowUpPlanView choose(
            @Parameter(
                            description = CODE,
                            example = "KF042",
                            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_CODE))
                    @PathParam("code")
                    String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @Valid @NotNull FollowUpPlanRequest request) {
        return followUps.choose(code, request, ifMatch);
    }
}
