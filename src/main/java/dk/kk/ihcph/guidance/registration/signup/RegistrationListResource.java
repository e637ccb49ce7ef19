package dk.kk.ihcph.guidance.registration.signup;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.http.CallerLanguage;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /events/{id}/registrations/export}. */
@Path("/events/{id}/registrations/export")
@Tag(name = "Registrations")
class RegistrationListResource {
    private final RegistrationListService lists;
    private final CallerLanguage language;

    RegistrationListResource(RegistrationListService lists, CallerLanguage language) {
        this.lists = lists;
        this.language = language;
    }

    @GET
    @PermissionsAllowed(Permission.REGISTRATION_READ)
    @Produces(Table.CSV_IN_UTF8)
    @Operation(
            operationId = "exportRegistrations",
            summary = "The list of an event as a table",
            description =
                    "Everyone who is or was registered, in the order of registration, as CSV or, by Accept, as XLSX. For the"
                            + " administration that leads the event and the one that takes part; the audit trail names every"
                            + " registration on the list.\n\n" + Table.CONTRACT)
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(
                        mediaType = Table.CSV,
                        schema = @Schema(type = SchemaType.STRING, description = "A table", maxLength = 50_000_000),
                        example = "id,status,name"),
                @Content(
                        mediaType = Table.XLSX,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        format = "binary",
                                        description = "A workbook of one sheet",
                                        maxLength = 50_000_000),
                        example = "PK")
            })
    public RestResponse<byte[]> csv(@Parameter(description = "Id of the event") @PathParam("id") UUID id) {
        return lists.of(id).asCsv(language.locale());
    }

    @GET
    @PermissionsAllowed(Permission.REGISTRATION_READ)
    @Produces(Table.XLSX + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<byte[]> xlsx(@PathParam("id") UUID id) {
        return lists.of(id).asXlsx(language.locale());
    }
}
