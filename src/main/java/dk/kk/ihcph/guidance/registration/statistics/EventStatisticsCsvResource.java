package dk.kk.ihcph.guidance.registration.statistics;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code GET /events/statistics.csv}. */
@Path("/events/statistics.csv")
@Tag(name = "Evaluation")
class EventStatisticsCsvResource {
    private final EventStatisticsService statistics;
    private final CallerLanguage language;

    EventStatisticsCsvResource(EventStatisticsService statistics, CallerLanguage language) {
        this.statistics = statistics;
        this.language = language;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Produces(Table.CSV_IN_UTF8)
    @Operation(
            operationId = "exportEventStatisticsCsv",
            summary = "Figures of events and registrations as CSV",
            description =
                    "The cells of `GET /events/statistics`, with the same filters and for the same callers: a row for each"
                            + " cell, its dimensions first, then its figures.\n\n" + Table.CONTRACT)
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content =
                    @Content(
                            mediaType = Table.CSV,
                            schema = @Schema(type = SchemaType.STRING, description = "A table", maxLength = 10_000_000),
                            example = "quarter,type,events.held"))
    public RestResponse<byte[]> csv(@Valid @BeanParam EventStatisticsFilter filter) {
        return EventStatisticsTable.of(statistics.of(filter)).asCsv(language.locale());
    }
}
