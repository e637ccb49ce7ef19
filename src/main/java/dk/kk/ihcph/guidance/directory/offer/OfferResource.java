package dk.kk.ihcph.guidance.directory.offer;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Permission;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /offers}. */
@Path("/offers")
class OfferResource {
    private static final String BY_CODE = "/{code}";
    private final OfferService offers;

    OfferResource(OfferService offers) {
        this.offers = offers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOffers",
            summary = "List offers",
            description =
                    """
                    Lists the offers that guides point citizens to, such as programmes and Danish classes, by code. \
                    Anybody may read them. Retired offers are listed only with `active=false`.""")
    @APIResponse(responseCode = "200", description = "A page of offers")
    public Page<OfferView> list(@Valid @BeanParam OfferFilter filter, @Valid @BeanParam PageRequest page) {
        return offers.list(filter, page);
    }

    @GET
    @Path(BY_CODE)
    @PermitAll
    @Operation(
            operationId = "getOffer",
            summary = "Get an offer",
            description = "Returns an offer, also a retired one. Anybody may read it.")
    @APIResponse(responseCode = "200", description = "The offer")
    public OfferView get(
            @PathParam("code")
                    @Parameter(
                            description = "Code of the offer",
                            example = "LANGUAGE_CAFE",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 50))
                    String code) {
        return offers.get(code);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.DIRECTORY_WRITE)
    @Operation(
            operationId = "createOffer",
            summary = "Create an offer",
            description =
                    """
                    Creates an offer that guides can point citizens to, by an administrator. Its code never changes. \
                    409 if the code exists.""")
    @APIResponse(responseCode = "201", description = "The offer")
    public RestResponse<OfferView> create(@Valid @NotNull OfferRequest request) {
        OfferView offer = offers.create(request);
        return AnswerConventions.created("offers/" + offer.code(), offer);
    }

    @PATCH
    @Path(BY_CODE)
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Permission.DIRECTORY_WRITE)
    @Operation(
            operationId = "changeOffer",
            summary = "Change an offer",
            description =
                    """
                    Changes the given fields of an offer, by an administrator; the code never changes. An offer is \
                    not deleted, because consultations name it: set `active` to false to retire it.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = OfferRequest.class),
                            examples = @ExampleObject(name = "retire", value = "{\"active\": false}")))
    @APIResponse(responseCode = "200", description = "The changed offer")
    public OfferView change(
            @PathParam("code")
                    @Parameter(
                            description = "Code of the offer",
                            example = "LANGUAGE_CAFE",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 50))
                    String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return offers.change(code, ifMatch, patch);
    }
}
