package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /postings}: what was spent. */
@Path("/postings")
class PostingResource {
    private static final String ID = "Id of the posting";

    private final PostingService postings;

    PostingResource(PostingService postings) {
        this.postings = postings;
    }

    @GET
    @PermissionsAllowed(Permission.POSTING_READ)
    @Operation(
            operationId = "listPostings",
            summary = "Postings",
            description =
                    "Lists what was spent by both administrations, ordered by date. A reversal and the posting that "
                            + "it reverses are both listed, with opposite amounts. For coordinators, controllers and auditors.")
    @APIResponse(responseCode = "200", description = "A page of postings")
    public Page<PostingView> list(@Valid @BeanParam PostingFilter filter, @Valid @BeanParam PageRequest page) {
        return postings.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.POSTING_READ)
    @Operation(
            operationId = "getPosting",
            summary = "A posting",
            description = "Returns a posting and, if it was reversed, the id of the reversal. For coordinators, "
                    + "controllers and auditors.")
    @APIResponse(responseCode = "200", description = "The posting")
    public PostingView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return postings.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "bookPosting",
            summary = "Book a posting",
            description =
                    "Books an expense or an income on an allocation. Without `allocation` the posting rules find it: "
                            + "422 `NO_RULE` if no rule matches, and `AMBIGUOUS_RULES` if several match equally well. For "
                            + "controllers of the administration that owns the allocation. 409 `POSTED_BEFORE` if the source "
                            + "has already booked the reference, and 409 `YEAR_CLOSED` if the year is closed. A posting cannot "
                            + "be changed: reverse it, and book it again.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PostingRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "byRule",
                                        summary = "Salary, on the allocation that the rules find",
                                        value =
                                                """
                                                {"date": "2026-03-31", "account": "22100010", "costObject": "XG-1060-0042", \
                                                "amount": 48333.33, "description": "Løn marts", "source": "KVANTUM", \
                                                "reference": "5100004711-1"}"""),
                                @ExampleObject(
                                        name = "event",
                                        summary = "Catering of an event, on a named allocation",
                                        value =
                                                """
                                                {"allocation": "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a", \
                                                "date": "2026-02-12", "account": "29400030", "amount": 4250.00, \
                                                "description": "Forplejning, velkomstarrangement", "supplier": "Kantinen A/S", \
                                                "source": "KVANTUM", "reference": "5100004712-1", \
                                                "event": "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b70"}""")
                            }))
    @APIResponse(responseCode = "201", description = "The posting")
    public RestResponse<PostingView> book(
            @NotNull PostingRequest request,
            @Parameter(
                            description =
                                    "Replaces text that looks like a CPR number in `description` and `supplier` by [CPR], instead of "
                                            + "refusing the posting. References are never changed")
                    @QueryParam("maskCpr")
                    @DefaultValue("false")
                    boolean maskCpr) {
        PostingView posting = postings.book(request, maskCpr);
        return AnswerConventions.created("postings/" + posting.id(), posting);
    }

    @POST
    @Path("/{id}/reverse")
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "reversePosting",
            summary = "Reverse a posting",
            description = "Books the opposite amount on the same allocation, for the same event or salary month. For "
                    + "controllers of the administration that owns the allocation. 409 if the posting is a reversal or "
                    + "already reversed, and 409 `YEAR_CLOSED` if the year is closed.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReversalRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "reversal",
                                            value =
                                                    """
                                                    {"reason": "Booked on the wrong cost object", "date": "2026-04-15"}""")))
    @APIResponse(responseCode = "201", description = "The reversal")
    public RestResponse<PostingView> reverse(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull ReversalRequest request) {
        PostingView reversal = postings.reverse(id, request);
        return AnswerConventions.created("postings/" + reversal.id(), reversal);
    }
}
