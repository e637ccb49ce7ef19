package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.export.CalendarText;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code GET /events}: for everyone, in the forms that pages, search engines and calendars read. */
@Path("/events")
@Tag(name = "Events")
class EventReadingResource {
    private static final String BY_ID = "/{id}";
    private static final String ID = "Id of the event";
    private static final String LINKED = "-ld";

    private final EventReadingService events;
    private final EventAnswers answers;
    private final EventLinks links;
    private final EventCalendar calendar;
    private final AnswerConventions conventions;

    EventReadingResource(
            EventReadingService events,
            EventAnswers answers,
            EventLinks links,
            EventCalendar calendar,
            AnswerConventions conventions) {
        this.events = events;
        this.answers = answers;
        this.links = links;
        this.calendar = calendar;
        this.conventions = conventions;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listEvents",
            summary = "Events",
            description =
                    "Published, cancelled and completed events, earliest first; with `updatedSince` in the order in which"
                            + " they changed, and with event:read with the drafts that were deleted, as"
                            + " `{id, status: DELETED, updatedAt}`. No login is needed, and the answer may be kept for a minute; with event:read"
                            + " there are drafts, headcounts and planned costs too. As schema.org's ItemList with"
                            + " `Accept: application/ld+json`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of events",
            headers = @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG))
    public RestResponse<Page<ListedEvent>> list(
            @Valid @BeanParam EventFilter filter, @Valid @BeanParam PageRequest page, @Context HttpHeaders request) {
        EventList found = events.list(filter, page);
        return answers.several(
                found.page(), found.items(), String.valueOf(found.page().next()), found.changed(), request);
    }

    @GET
    @PermitAll
    @Produces(EventLinks.JSON_LD)
    @Operation(hidden = true)
    public RestResponse<LinkedEvent.LinkedEvents> listLinked(
            @Valid @BeanParam EventFilter filter, @Valid @BeanParam PageRequest page, @Context HttpHeaders request) {
        EventList found = events.list(filter, page);
        String next = found.page().next();
        RestResponse<LinkedEvent.LinkedEvents> answer =
                answers.several(links.of(found.events()), found.items(), LINKED + next, found.changed(), request);
        if (next != null) {
            answer.getHeaders().add(HttpHeaders.LINK, conventions.next(next));
        }
        return answer;
    }

    @GET
    @Path(BY_ID)
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getEvent",
            summary = "An event",
            description =
                    "One event, by id; with ETag and Last-Modified. A draft is found only with event:read. As schema.org's"
                            + " Event with `Accept: application/ld+json`.")
    @APIResponse(responseCode = "200", description = "The event")
    public RestResponse<EventView> get(
            @Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders request) {
        EventView event = events.get(id);
        return answers.one(event, event, "", request);
    }

    @GET
    @Path(BY_ID)
    @PermitAll
    @Produces(EventLinks.JSON_LD)
    @Operation(hidden = true)
    public RestResponse<LinkedEvent> getLinked(@PathParam("id") UUID id, @Context HttpHeaders request) {
        EventView event = events.get(id);
        return answers.one(links.of(event), event, LINKED, request);
    }

    @GET
    @Path(BY_ID + ".ics")
    @PermitAll
    @Produces(CalendarText.MEDIA_TYPE + ";charset=UTF-8")
    @Operation(
            operationId = "getEventCalendar",
            summary = "An event for calendar programs",
            description =
                    "An iCalendar (RFC 5545) with this one event, in Danish and English. Its UID stays; SEQUENCE rises with"
                            + " each change; a cancelled one has STATUS:CANCELLED.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            headers = @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG),
            content =
                    @Content(
                            mediaType = CalendarText.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "An iCalendar",
                                            maxLength = 100_000),
                            example = "BEGIN:VCALENDAR"))
    public RestResponse<String> calendar(
            @Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders request) {
        EventView event = events.get(id);
        return answers.one(calendar.of(List.of(event)), event, "-ics", request);
    }
}
