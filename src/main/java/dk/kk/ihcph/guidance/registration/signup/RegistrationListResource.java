package dk.kk.ihcph.guidance.registration.signup;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.document.Format;
import dk.kk.ihcph.guidance.http.CallerLanguage;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /events/{id}/registrations.csv} and {@code .xlsx}. */
@Path("/events/{id}/registrations.{format: csv|xlsx}")
class RegistrationListResource {
    private final RegistrationListService lists;
    private final CallerLanguage language;

    RegistrationListResource(RegistrationListService lists, CallerLanguage language) {
        this.lists = lists;
        this.language = language;
    }

    @GET
    @PermissionsAllowed(Permission.REGISTRATION_READ)
    @Operation(
            operationId = "exportRegistrations",
            summary = "Export the registrations of an event",
            description =
                    """
                    Returns all registrations of an event as a table, ended ones too, in the order of registration. \
                    Coordinators of the administrations of the event may call it; the audit trail names every registration in \
                    the table.""")
    @APIResponse(responseCode = "200", description = "The table")
    public RestResponse<byte[]> export(
            @Parameter(description = "Id of the event") @PathParam("id") UUID id,
            @Parameter(
                            description = "The format",
                            example = "csv",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "xlsx"}))
                    @PathParam("format")
                    String format) {
        Table table = lists.of(id);
        return Format.of(format) == Format.CSV ? table.asCsv(language.locale()) : table.asXlsx(language.locale());
    }
}
