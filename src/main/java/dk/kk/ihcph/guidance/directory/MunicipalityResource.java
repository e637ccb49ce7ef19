package dk.kk.ihcph.guidance.directory;

import dk.kk.ihcph.guidance.web.Page;
import dk.kk.ihcph.guidance.web.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /municipalities}. */
@Path("/municipalities")
@Tag(name = "Directory")
@SecurityRequirements
class MunicipalityResource {
    private final Directory directory;

    MunicipalityResource(Directory directory) {
        this.directory = directory;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMunicipalities",
            summary = "Municipalities",
            description =
                    "Copenhagen and the municipalities of Zealand and Bornholm, by code; 37 of them are partners of"
                            + " International House.")
    @APIResponse(responseCode = "200", description = "All of them; never more than one page")
    public RestResponse<Page<Municipality>> list(
            @QueryParam("relation")
                    @Parameter(description = "Only those with this relation to the House", example = "PARTNER")
                    @Nullable
                    MunicipalityRelation relation) {
        return PublicAnswer.of(Page.whole(directory.municipalities(relation)));
    }

    @GET
    @Path("/{code: [0-9]{4}}")
    @PermitAll
    @Operation(
            operationId = "getMunicipality",
            summary = "A municipality",
            description = "One municipality by its code.")
    @APIResponse(responseCode = "200", description = "The municipality")
    public RestResponse<Municipality> get(
            @PathParam("code") @Parameter(description = "Four digits", example = "0147") String code) {
        return PublicAnswer.of(directory.municipality(code).orElseThrow(ProblemException::notFound));
    }
}
