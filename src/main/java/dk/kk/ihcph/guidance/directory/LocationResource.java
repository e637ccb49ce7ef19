package dk.kk.ihcph.guidance.directory;

import dk.kk.ihcph.guidance.web.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /locations}. */
@Path("/locations")
@Tag(name = "Directory")
@SecurityRequirements
class LocationResource {
    private final OpeningCalendar calendar;

    LocationResource(OpeningCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listLocations",
            summary = "Locations",
            description = "The places where guidance is given, with the opening hours of an ordinary week.")
    @APIResponse(responseCode = "200", description = "All of them; never more than one page")
    public RestResponse<Page<LocationView>> list() {
        return PublicAnswer.of(Page.whole(calendar.locations()));
    }

    @GET
    @Path("/{code: [A-Z][A-Z0-9_]{1,49}}")
    @PermitAll
    @Operation(operationId = "getLocation", summary = "A location", description = "One location by its code.")
    @APIResponse(responseCode = "200", description = "The location")
    public RestResponse<LocationView> get(
            @PathParam("code") @Parameter(description = "The location's code", example = "IH") String code) {
        return PublicAnswer.of(calendar.location(code));
    }
}
