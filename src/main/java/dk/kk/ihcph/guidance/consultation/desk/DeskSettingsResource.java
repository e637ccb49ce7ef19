package dk.kk.ihcph.guidance.consultation.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** {@code /locations/{code}/desk-settings}. */
@Path(Directory.LOCATION_PATH + "/desk-settings")
class DeskSettingsResource {
    private static final String CODE = "Code of the location";

    private final DeskSettingsService settings;

    DeskSettingsResource(DeskSettingsService settings) {
        this.settings = settings;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getDeskSettings",
            summary = "Get desk settings",
            description =
                    """
                    Returns whether tickets and appointments are switched on at a location, and the numbers that the \
                    desk works with. Anybody may read them.""")
    @APIResponse(responseCode = "200", description = "The settings")
    public DeskSettingsView get(@Parameter(description = CODE, example = "IH") @PathParam("code") String code) {
        return settings.get(code);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Permission.DIRECTORY_WRITE)
    @Operation(
            operationId = "changeDeskSettings",
            summary = "Change desk settings",
            description =
                    """
                    Changes the given fields of the desk settings, by an administrator, because both administrations \
                    share the location. Existing appointments and waiting tickets stay.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = DeskSettingsRequest.class),
                            examples = @ExampleObject(name = "open", value = "{\"queueEnabled\": true}")))
    @APIResponse(responseCode = "200", description = "The changed settings")
    public DeskSettingsView change(
            @Parameter(description = CODE, example = "IH") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return settings.change(code, ifMatch, patch);
    }
}
