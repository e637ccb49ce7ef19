package dk.kk.ihcph.guidance.directory.place;

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
import jakarta.ws.rs.PUT;
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

/** {@code /locations}. */
@Path("/locations")
class LocationResource {
    private static final String BY_CODE = "/{code: [A-Z][A-Z0-9_]{1,49}}";
    private static final String CODE = "Code of the location";

    private final LocationService locations;

    LocationResource(LocationService locations) {
        this.locations = locations;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listLocations",
            summary = "List locations",
            description =
                    """
                    Lists locations with their ordinary opening hours, by code. Anybody may read them. By default \
                    locations that have ended are left out.""")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Page<LocationView> list(@Valid @BeanParam ValidityFilter filter, @Valid @BeanParam PageRequest page) {
        return locations.list(filter, page);
    }

    @GET
    @Path(BY_CODE)
    @PermitAll
    @Operation(
            operationId = "getLocation",
            summary = "Get a location",
            description = "Returns a location, also one that has ended. Anybody may read it.")
    @APIResponse(responseCode = "200", description = "The location")
    public LocationView get(@PathParam("code") @Parameter(description = CODE, example = "IH") String code) {
        return locations.get(code);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.DIRECTORY_WRITE)
    @Operation(
            operationId = "createLocation",
            summary = "Create a location",
            description =
                    """
                    Creates a location, by an administrator; its code never changes. It has no opening hours, and \
                    takes neither tickets nor appointments until its desk settings switch them on. 409 if the code \
                    exists.""")
    @APIResponse(responseCode = "201", description = "The location")
    public RestResponse<LocationView> create(@Valid @NotNull LocationRequest request) {
        LocationView location = locations.create(request);
        return AnswerConventions.created("locations/" + location.code(), location);
    }

    @PATCH
    @Path(BY_CODE)
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Permission.DIRECTORY_WRITE)
    @Operation(
            operationId = "changeLocation",
            summary = "Change a location",
            description =
                    """
                    Changes the given fields of a location, by an administrator; the code never changes. A location \
                    is not deleted, because records name it: set `validTo` to end it. 409 `LOCATION_IN_USE` while \
                    shifts, appointments, events or consultations lie outside its days; the problem counts them. \
                    Other replicas may accept an ended code for up to a minute.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = LocationRequest.class),
                            examples = @ExampleObject(name = "end", value = "{\"validTo\": \"2028-12-31\"}")))
    @APIResponse(responseCode = "200", description = "The changed location")
    public LocationView change(
            @PathParam("code") @Parameter(description = CODE, example = "IH") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return locations.change(code, ifMatch, patch);
    }

    @PUT
    @Path(BY_CODE + "/opening-hours")
    @PermissionsAllowed(Permission.DIRECTORY_WRITE)
    @Operation(
            operationId = "setOpeningHours",
            summary = "Set opening hours",
            description =
                    """
                    Sets the ordinary week of a location from a day on, by an administrator; If-Match takes the ETag \
                    of the location. Earlier hours end the day before, hours planned for later are replaced, and \
                    with `validTo` the earlier hours apply again afterwards. Slots, tickets, coverage and forecasts \
                    follow at once. Appointments outside the new hours are marked as stranded and their citizens are \
                    told by mail; published shifts stay.""")
    @APIResponse(responseCode = "200", description = "The location with its hours from today on")
    public LocationView setHours(
            @PathParam("code") @Parameter(description = CODE, example = "IH") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @Valid @NotNull OpeningHoursRequest request) {
        return locations.setHours(code, ifMatch, request);
    }
}
