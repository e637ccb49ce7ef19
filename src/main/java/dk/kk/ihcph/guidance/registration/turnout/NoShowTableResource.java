package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.http.CallerLanguage;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code GET /events/no-shows.csv}. */
@Path("/events/no-shows.csv")
class NoShowTableResource {
    private final NoShowService noShows;
    private final CallerLanguage language;

    NoShowTableResource(NoShowService noShows, CallerLanguage language) {
        this.noShows = noShows;
        this.language = language;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Produces(Table.CSV_IN_UTF8)
    @Operation(
            operationId = "exportNoShows",
            summary = "Export the attendance of past events",
            description =
                    """
                    Returns the total and the breakdowns of `GET /events/no-shows` as a table, with the same filters and for \
                    the same callers: one row for all parties, and one for each value.""")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content =
                    @Content(
                            mediaType = Table.CSV,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1_000_000),
                            example = "by,value,registered,came,rate"))
    public RestResponse<byte[]> csv(@Valid @BeanParam NoShowFilter filter) {
        return NoShowTable.of(noShows.of(filter)).asCsv(language.locale());
    }
}
