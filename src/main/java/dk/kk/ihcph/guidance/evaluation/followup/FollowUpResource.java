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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /budget-notes/{code}/follow-up}, and the indicators that it rests on. */
@Path("/budget-notes/{code}/follow-up")
@Tag(name = "Evaluation")
class FollowUpResource {
    private static final String NUMBER = "The note's number";
    private static final int LONGEST_CODE = 30;

    private final FollowUpService followUps;

    FollowUpResource(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getBudgetNoteFollowUp",
            summary = "The follow-up of a budget note",
            description =
                    """
                    Each row of an adopted note's table 1 over a calendar year, with its indicators, a traffic light and a \
                    paragraph in Danish and English for the committee. For coordinators, controllers, evaluator, auditor and \
                    administrators. 404 for a note that is not adopted; 400 for a year outside the note or not begun.

                    - An indicator is judged against the target in force on the last day of the year, otherwise against the \
                    pilot: green if it is at least as good, yellow if it is worse by at most `yellowPercent`, otherwise red. \
                    No light for a neutral indicator, without a reference, for a figure that is absent or hidden, or for a \
                    count that has not settled the matter before the year is over. `rule` says so in words.
                    - A row has the worst light of its indicators.
                    - The evaluator gets no figure that rests on fewer than five people, and no light or sentence about it.
                    - Which indicators a row has: `/budget-notes/{code}/follow-up/indicators`.""")
    @APIResponse(responseCode = "200", description = "All rows of the table")
    public FollowUpView get(
            @Parameter(
                            description = NUMBER,
                            example = "KF042",
                            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_CODE))
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
        return followUps.ofYear(code, year);
    }

    @GET
    @Path("/indicators")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getFollowUpIndicators",
            summary = "The indicators of a note's rows",
            description = "Which indicators follow up each row of an adopted note's table 1; with an ETag. They are"
                    + " proposed from the row's words when the note is adopted, until a controller chooses others.")
    @APIResponse(responseCode = "200", description = "The rows with their indicators")
    public FollowUpPlanView plan(
            @Parameter(
                            description = NUMBER,
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
            summary = "Choose the indicators of a note's rows",
            description = "Replaces the indicators of all rows; a row left out has none. A note spans both"
                    + " administrations, so a controller of either may. 422 for a row that the table does not have.")
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
                            description = NUMBER,
                            example = "KF042",
                            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_CODE))
                    @PathParam("code")
                    String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @Valid @NotNull FollowUpPlanRequest request) {
        return followUps.choose(code, request, ifMatch);
    }
}
