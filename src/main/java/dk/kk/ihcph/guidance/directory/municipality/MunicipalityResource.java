package dk.kk.ihcph.guidance.directory.municipality;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /municipalities}. */
@Path("/municipalities")
class MunicipalityResource {
    private static final String BY_CODE = "/{code: [0-9]{4}}";
    private static final String CODE = "Code of Statistics Denmark, four digits";

    private final MunicipalityService municipalities;

    MunicipalityResource(MunicipalityService municipalities) {
        this.municipalities = municipalities;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMunicipalities",
            summary = "List municipalities",
            description =
                    """
                    Lists municipalities by code, with their relation to International House. Anybody may read them. \
                    By default municipalities that have ended are left out.""")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Page<Municipality> list(
            @QueryParam("relation")
                    @Parameter(
                            description = "Only municipalities with this relation to International House",
                            example = "PARTNER")
                    @Nullable
                    MunicipalityRelation relation,
            @Valid @BeanParam ValidityFilter filter,
            @Valid @BeanParam PageRequest page) {
        return municipalities.list(relation, filter, page);
    }

    @GET
    @Path(BY_CODE)
    @PermitAll
    @Operation(
            operationId = "getMunicipality",
            summary = "Get a municipality",
            description = "Returns a municipality, also one that has ended. Anybody may read it.")
    @APIResponse(responseCode = "200", description = "The municipality")
    public Municipality get(@PathParam("code") @Parameter(description = CODE, example = "0147") String code) {
        return municipalities.get(code);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.DIRECTORY_WRITE)
    @Operation(
            operationId = "createMunicipality",
            summary = "Create a municipality",
            description =
                    """
                    Creates a municipality with its code of Statistics Denmark, which never changes, by an \
                    administrator. 409 if the code exists.""")
    @APIResponse(responseCode = "201", description = "The municipality")
    public RestResponse<Municipality> create(@Valid @NotNull MunicipalityRequest request) {
        Municipality municipality = municipalities.create(request);
        return AnswerConventions.created("municipalities/" + municipality.code(), municipality);
    }

    @PATCH
    @Path(BY_CODE)
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Permission.DIRECTORY_WRITE)
    @Operation(
            operationId = "changeMunicipality",
            summary = "Change a municipality",
            description =
                    """
                    Changes the given fields of a municipality, by an administrator: its name, its agreement \
                    (`relation`), or its last day before a merger (`validTo`). New records cannot name an ended \
                    municipality, and old records keep it. The code never changes, and Copenhagen stays `HOME`. \
                    Other replicas may use the earlier state for up to a minute.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = MunicipalityRequest.class),
                            examples = @ExampleObject(name = "partner", value = "{\"relation\": \"PARTNER\"}")))
    @APIResponse(responseCode = "200", description = "The changed municipality")
    public Municipality change(
            @PathParam("code") @Parameter(description = CODE, example = "0151") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return municipalities.change(code, ifMatch, patch);
    }
}
