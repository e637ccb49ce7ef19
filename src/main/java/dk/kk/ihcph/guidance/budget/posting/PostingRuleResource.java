package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /posting-rules}: which line of a note postings belong to. */
@Path("/posting-rules")
@Tag(name = "Budget")
class PostingRuleResource {
    private static final String BY_ID = "/{id}";
    private static final String ID = "Id of the rule";

    private final PostingRuleService rules;

    PostingRuleResource(PostingRuleService rules) {
        this.rules = rules;
    }

    @GET
    @PermissionsAllowed(Permission.POSTING_READ)
    @Operation(
            operationId = "listPostingRules",
            summary = "Posting rules",
            description =
                    "Where postings that name no allocation belong. Of the rules that fit, the one with the most exact"
                            + " account wins, and among those the one with the most exact cost object: one in full before a"
                            + " longer beginning, that before a shorter one, and that before everything. Equally exact rules"
                            + " that lead to different lines are refused when booking.")
    @APIResponse(responseCode = "200", description = "A page of rules, in the order in which they were stated")
    public Page<PostingRuleView> list(@Valid @BeanParam PostingRuleFilter filter, @Valid @BeanParam PageRequest page) {
        return rules.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.POSTING_READ)
    @Operation(
            operationId = "getPostingRule",
            summary = "A posting rule",
            description = "One rule, with the allocations that it leads to, year by year.")
    @APIResponse(responseCode = "200", description = "The rule")
    public PostingRuleView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return rules.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "createPostingRule",
            summary = "State where postings belong",
            description =
                    "For a line of the own administration. It holds for what is booked from now on; what is booked"
                            + " stays where it is. A pattern of account and cost object stands once: 409 for the second.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PostingRuleRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "salary",
                                            summary = "Salary accounts of a cost object",
                                            value =
                                                    """
                                                    {"account": "2210*", "costObject": "XG-1060-0042", \
                                                    "allocation": "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a", "salary": true}""")))
    @APIResponse(responseCode = "201", description = "The rule")
    public RestResponse<PostingRuleView> create(@Valid @NotNull PostingRuleRequest request) {
        PostingRuleView rule = rules.create(request);
        return AnswerConventions.created("posting-rules/" + rule.id(), rule);
    }

    @PATCH
    @Path(BY_ID)
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "changePostingRule",
            summary = "Change a posting rule",
            description =
                    "Merges the given fields of a PostingRuleRequest into a rule of the own administration. What is"
                            + " booked stays where it is.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = PostingRuleRequest.class),
                            examples = @ExampleObject(name = "wider", value = "{\"account\": \"22*\"}")))
    @APIResponse(responseCode = "200", description = "The rule as it now is")
    public PostingRuleView change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return rules.change(id, ifMatch, patch);
    }

    @DELETE
    @Path(BY_ID)
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "deletePostingRule",
            summary = "Delete a posting rule",
            description = "What was booked by it stays where it is.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch) {
        rules.delete(id, ifMatch);
    }
}
