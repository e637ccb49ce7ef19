package dk.kk.ihcph.guidance.directory.topic;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.directory.entry.ValidityFilter;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /topics}. */
@Path("/topics")
class TopicResource {
    private static final String BY_CODE = "/{code: [A-Z][A-Z0-9_]{1,49}}";
    private static final String CODE = "The topic's code";

    private final TopicService topics;

    TopicResource(TopicService topics) {
        this.topics = topics;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTopics",
            summary = "List topics",
            description =
                    """
                    Lists the topics that citizens ask about, in the order in which to show them. Anybody may read \
                    them. By default topics that have ended are left out.""")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Page<TopicView> list(@Valid @BeanParam ValidityFilter filter, @Valid @BeanParam PageRequest page) {
        return topics.list(filter, page);
    }

    @GET
    @Path(BY_CODE)
    @PermitAll
    @Operation(
            operationId = "getTopic",
            summary = "Get a topic",
            description = "Returns a topic, also one that has ended. Anybody may read it.")
    @APIResponse(responseCode = "200", description = "The topic")
    public TopicView get(@PathParam("code") @Parameter(description = CODE, example = "HOUSING") String code) {
        return topics.get(code);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.DIRECTORY_WRITE)
    @Operation(
            operationId = "createTopic",
            summary = "Create a topic",
            description =
                    """
                    Creates a topic, by an administrator. Its code never changes. 409 if the code exists, or if a \
                    topic in use has one of its labels.""")
    @APIResponse(responseCode = "201", description = "The topic")
    public RestResponse<TopicView> create(@Valid @NotNull TopicRequest request) {
        TopicView topic = topics.create(request);
        return AnswerConventions.created("topics/" + topic.code(), topic);
    }

    @PATCH
    @Path(BY_CODE)
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Permission.DIRECTORY_WRITE)
    @Operation(
            operationId = "changeTopic",
            summary = "Change a topic",
            description =
                    """
                    Changes the given fields of a topic, by an administrator; the code never changes. A topic is not \
                    deleted, because records name it: set `validTo` to end it. Records about later days cannot name \
                    an ended topic, and old records keep it. Other replicas may accept an ended code for up to a \
                    minute.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = TopicRequest.class),
                            examples = @ExampleObject(name = "end", value = "{\"validTo\": \"2028-12-31\"}")))
    @APIResponse(responseCode = "200", description = "The changed topic")
    public TopicView change(
            @PathParam("code") @Parameter(description = CODE, example = "HOUSING") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return topics.change(code, ifMatch, patch);
    }
}
