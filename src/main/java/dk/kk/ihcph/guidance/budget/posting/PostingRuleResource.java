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
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /posting-rules}: which line of a note postings belong to. */
@Path("/posting-rules")
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
                    "Lists the rules that find the allocation of postings without one, in the order in which they "
                            + "were created. Among matching rules the one with the most exact account wins, then the one with "
                            + "the most exact cost object; a longer prefix is more exact. For coordinators, controllers and "
                            + "auditors.")
    @APIResponse(responseCode = "200", description = "A page of rules")
    public Page<PostingRuleView> list(@Valid @BeanParam PostingRuleFilter filter, @Valid @BeanParam PageRequest page) {
        return rules.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.POSTING_READ)
    @Operation(
            operationId = "getPostingRule",
            summary = "A posting rule",
            description =
                    "Returns a rule with the allocations that it leads to, by year. For coordinators, controllers "
                            + "and auditors.")
    @APIResponse(responseCode = "200", description = "The rule")
    public PostingRuleView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return rules.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "createPostingRule",
            summary = "Create a posting rule",
            description =
                    "Creates a rule for one line of a budget note. The rule applies to postings booked from now on. "
                            + "For controllers of the administration that owns the line. 409 if there is already a rule for "
                            + "the same account and cost object.")
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
                    "Changes the given fields of a rule. Postings that are already booked keep their allocation. For "
                            + "controllers of the administration that owns the rule.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = PostingRuleRequest.class),
                            examples = @ExampleObject(name = "wider", value = "{\"account\": \"22*\"}")))
    @APIResponse(responseCode = "200", description = "The changed rule")
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
            description =
                    "Deletes a rule. Postings that are already booked keep their allocation. For controllers of the "
                            + "administration that owns the rule.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch) {
        rules.delete(id, ifMatch);
    }
}
