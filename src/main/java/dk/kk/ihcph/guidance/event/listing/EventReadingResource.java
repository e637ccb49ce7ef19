package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.CalendarText;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.http.parameter.FileAddress;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /events}: for everyone, in the forms that pages, search engines and calendars read. */
@Path("/events")
class EventReadingResource {
    private static final String ID = "Id of the event";

    private final EventReadingService events;
    private final EventAnswers answers;
    private final EventLinks links;
    private final EventCalendar calendar;

    EventReadingResource(EventReadingService events, EventAnswers answers, EventLinks links, EventCalendar calendar) {
        this.events = events;
        this.answers = answers;
        this.links = links;
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listEvents",
            summary = "List events",
            description =
                    """
                    Lists published, cancelled and completed events with their free seats, earliest first. Everyone may call \
                    it; callers with event:read also get drafts, headcounts and planned costs. Without event:read the list \
                    begins with the events to come, unless `from` says otherwise. With `updatedSince` it is in the order of \
                    changes, and `GET /events/deleted` lists the drafts that were deleted.

                    The list cannot be sorted by free seats: they change while a caller reads page after page, and events \
                    would be missed or repeated. The ETag changes with the events and with their seats.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of events",
            headers = @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG))
    public CompletionStage<RestResponse<Page<EventView>>> list(
            @Valid @BeanParam EventFilter filter, @Valid @BeanParam PageRequest page) {
        return events.list(filter, page).thenApply(answers::page);
    }

    @GET
    @Path("/deleted")
    @PermissionsAllowed(Permission.EVENT_READ)
    @Operation(
            operationId = "listDeletedEvents",
            summary = "List deleted drafts",
            description =
                    """
                    Lists the drafts that were deleted, in the order of deletion, for callers with event:read. A caller who \
                    keeps a copy of all events in step reads it beside `GET /events?updatedSince=`.""")
    @APIResponse(responseCode = "200", description = "A page of deleted drafts")
    public Page<RemovedEvent> deleted(
            @Parameter(description = "Only drafts that were deleted at this instant or later")
                    @QueryParam("deletedSince")
                    @Nullable
                    Instant deletedSince,
            @Valid @BeanParam PageRequest page) {
        return events.deleted(deletedSince, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getEvent",
            summary = "Get an event",
            description =
                    """
                    Returns an event with its free seats. Everyone may call it; a draft is found only with event:read. The \
                    ETag changes with the event and with its seats. If-Match compares the event alone, so an ETag that was \
                    read before a registration still permits a change of the event.""")
    @APIResponse(responseCode = "200", description = "The event")
    public CompletionStage<RestResponse<EventView>> get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return events.get(id).thenApply(answers::event);
    }

    @GET
    @Path("/" + FileAddress.ID + ".jsonld")
    @PermitAll
    @Produces(EventLinks.JSON_LD)
    @Operation(
            operationId = "getLinkedEvent",
            summary = "Get an event as linked data",
            description =
                    """
                    Returns an event as schema.org's Event in JSON-LD, for search engines and other calendars of events. \
                    Everyone may call it; a draft is found only with event:read.""")
    @APIResponse(
            responseCode = "200",
            description = "The event as linked data",
            headers = @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG))
    public RestResponse<LinkedEvent> linked(
            @Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders request) {
        EventView event = events.getNow(id);
        return answers.form(links.of(event), event, "-ld", request);
    }

    @GET
    @Path("/" + FileAddress.ID + ".ics")
    @PermitAll
    @Produces(CalendarText.MEDIA_TYPE + ";charset=UTF-8")
    @Operation(
            operationId = "getEventCalendar",
            summary = "Get an event as a calendar file",
            description =
                    """
                    Returns an iCalendar (RFC 5545) with the event, in Danish and English. Everyone may call it; a draft is \
                    found only with event:read. The UID never changes; SEQUENCE rises with each change; a cancelled event has \
                    STATUS:CANCELLED.""")
    @APIResponse(
            responseCode = "200",
            description = "The calendar file",
            headers = @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG),
            content =
                    @Content(
                            mediaType = CalendarText.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 100_000),
                            example = "BEGIN:VCALENDAR"))
    public RestResponse<String> calendar(
            @Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders request) {
        EventView event = events.getNow(id);
        return answers.form(calendar.of(List.of(event)), event, "-ics", request);
    }
}
