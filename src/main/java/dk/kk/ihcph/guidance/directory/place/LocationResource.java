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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /locations}. */
@Path("/locations")
@Tag(name = "Directory")
class LocationResource {
    private static final String BY_CODE = "/{code: [A-Z][A-Z0-9_]{1,49}}";
    private static final String CODE = "The location's code";

    private final LocationService locations;

    LocationResource(LocationService locations) {
        this.locations = locations;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listLocations",
            summary = "Locations",
            description = "The places where guidance is given, with the opening hours of an ordinary week, by code."
                    + " Without parameters, those that have not ended.")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Page<LocationView> list(@Valid @BeanParam ValidityFilter filter, @Valid @BeanParam PageRequest page) {
        return locations.list(filter, page);
    }

    @GET
    @Path(BY_CODE)
    @PermitAll
    @Operation(
            operationId = "getLocation",
            summary = "A location",
            description = "One location by its code, ended or not.")
    @APIResponse(responseCode = "200", description = "The location")
    public LocationView get(@PathParam("code") @Parameter(description = CODE, example = "IH") String code) {
        return locations.get(code);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.DIRECTORY_WRITE)
    @Operation(
            operationId = "createLocation",
            summary = "Add a location",
            description = "Adds a location, by an administrator. Its code is chosen here and stays. It has no opening"
                    + " hours yet, and takes neither tickets nor appointments until its desk settings say so. 409 if"
                    + " there is one with that code.")
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
            summary = "Change or end a location",
            description = "Merges the given fields of a LocationRequest into the location, by an administrator; null"
                    + " removes one. The code stays. A location is never deleted, because records name it: it ends"
                    + " with `{\"validTo\": \"2028-12-31\"}`. 409 LOCATION_IN_USE, with the number of each kind of"
                    + " record, while shifts, appointments, events or consultations stand there outside of the days"
                    + " given. In force at once; a replica may accept the code for up to a minute more.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = LocationRequest.class),
                            examples = @ExampleObject(name = "end", value = "{\"validTo\": \"2028-12-31\"}")))
    @APIResponse(responseCode = "200", description = "The location as it now is")
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
            summary = "Set the ordinary week",
            description =
                    "Sets the whole ordinary week of a location from a day on, by an administrator; If-Match takes"
                            + " the location's ETag. Hours that hold then end the day before, and those planned for later are"
                            + " replaced; with `validTo` the hours of before hold again afterwards. Days that have passed keep"
                            + " their hours. In force at once: slots, tickets, coverage and forecasts follow. Appointments"
                            + " outside of the new hours are marked as stranded, and their citizens are told by mail, as when a"
                            + " closure comes; published shifts stay.")
    @APIResponse(responseCode = "200", description = "The location with its hours of today and later")
    public LocationView setHours(
            @PathParam("code") @Parameter(description = CODE, example = "IH") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @Valid @NotNull OpeningHoursRequest request) {
        return locations.setHours(code, ifMatch, request);
    }
}
