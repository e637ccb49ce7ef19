package dk.kk.ihcph.guidance.staffing.calendar;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.CalendarText;
import dk.kk.ihcph.guidance.http.client.PublicUrl;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.parameter.FileAddress;
import dk.kk.ihcph.guidance.kernel.Secret;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /staff/{id}.ics} and its key. */
@Path("/staff")
class CalendarResource {
    private static final String CALENDAR = CalendarText.MEDIA_TYPE;
    private static final String FEED = ".ics";
    private static final String ID = "Id of the staff member";

    private final CalendarService calendars;
    private final PublicUrl publicUrl;

    CalendarResource(CalendarService calendars, PublicUrl publicUrl) {
        this.calendars = calendars;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("/" + FileAddress.ID + FEED)
    @PermitAll
    @Produces(CALENDAR + ";charset=UTF-8")
    @Operation(
            operationId = "getStaffCalendar",
            summary = "Get the shifts of a staff member as a calendar",
            description =
                    """
                    Returns an iCalendar (RFC 5545) with the published shifts of a staff member from 90 days ago to \
                    400 days ahead, in Danish and English, for calendar programs to subscribe to. It needs no login \
                    but the `key` of POST /staff/{id}/calendar-key. A cancelled shift stays with STATUS:CANCELLED \
                    and a higher SEQUENCE. 404 for an unknown staff member and for a wrong, missing or revoked key \
                    alike.""")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            headers = @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG),
            content =
                    @Content(
                            mediaType = CALENDAR,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "An iCalendar",
                                            maxLength = 10_000_000),
                            example = "BEGIN:VCALENDAR"))
    public RestResponse<String> read(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(
                            description = "Secret of POST /staff/{id}/calendar-key",
                            example = "c3ludGhldGljLXN5bnRoZXRpYy1rZXk",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
                    @QueryParam(Secret.IN_ADDRESS)
                    @DefaultValue("")
                    String key) {
        String calendar = calendars.read(id, key);
        return RestResponse.ResponseBuilder.ok(calendar)
                .header(HttpHeaders.ETAG, etag(calendar))
                .build();
    }

    @POST
    @Path("/{id}/calendar-key")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "createCalendarKey",
            summary = "Create a calendar key",
            description =
                    """
                    Creates the secret address of a staff member's calendar, by the staff member or a coordinator of \
                    the administration. The new key replaces the earlier one at once. The key is returned only here; \
                    a repetition by Idempotency-Key answers 410 once the key is revoked.""")
    @APIResponse(responseCode = "200", description = "The key and the address")
    public RestResponse<CalendarKeyView> renew(@Parameter(description = ID) @PathParam("id") UUID id) {
        CalendarKeyView made = calendars.renew(id);
        String feed = publicUrl
                .of(URI.create("staff/" + id + FEED + "?" + Secret.IN_ADDRESS + "=" + made.key()))
                .toString();
        return RestResponse.ok(made.at(feed));
    }

    @DELETE
    @Path("/{id}/calendar-key")
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "revokeCalendarKey",
            summary = "Revoke a calendar key",
            description =
                    """
                    Revokes the calendar key of a staff member, by the staff member or a coordinator of the \
                    administration. Nobody can read the calendar until a new key is created. If-Match is not needed, \
                    because nobody can read the version of a key.""")
    @APIResponse(responseCode = "204", description = "The key is revoked")
    public void revoke(@Parameter(description = ID) @PathParam("id") UUID id) {
        calendars.revoke(id);
    }

    private static String etag(String calendar) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(calendar.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
