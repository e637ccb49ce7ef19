package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.export.CalendarText;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /events.ics}: the feed that calendar programs subscribe to. */
@Path("/events.ics")
class EventFeedResource {
    private final EventReadingService events;
    private final EventAnswers answers;
    private final EventCalendar calendar;

    EventFeedResource(EventReadingService events, EventAnswers answers, EventCalendar calendar) {
        this.events = events;
        this.answers = answers;
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Produces(CalendarText.MEDIA_TYPE + ";charset=UTF-8")
    @Operation(
            operationId = "getEventFeed",
            summary = "Get the feed of events for calendar programs",
            description =
                    """
                    Returns an iCalendar (RFC 5545) to subscribe to, with up to 500 events from `from` on and the filters of \
                    `GET /events`; `from` is three months ago by default. Everyone may read it. Cancelled events remain in it \
                    with STATUS:CANCELLED, and so do deleted drafts for callers with event:read. DTSTAMP and LAST-MODIFIED are \
                    the time of an event's last change.""")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            headers = @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG),
            content =
                    @Content(
                            mediaType = CalendarText.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1_000_000),
                            example = "BEGIN:VCALENDAR"))
    public RestResponse<String> feed(@Valid @BeanParam EventFilter filter, @Context HttpHeaders request) {
        EventFeed found = events.feed(filter);
        return answers.feed(calendar.of(found.items()), found, request);
    }
}
