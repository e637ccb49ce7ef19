package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Adds the caching headers to answers about events. JSON shows seats, which change without the event: it has an ETag of
 * the versions and the seats, no Last-Modified, and a copy of it is always asked for again. Calendars and linked data show
 * no seats: browsers, proxies and other calendars may keep a public one for a minute. Nobody keeps what staff see.
 */
@ApplicationScoped
class EventAnswers {
    /** RFC 9110, 5.6.7. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private static final String A_MINUTE = "public, max-age=60";
    private static final String ASK_AGAIN = "public, no-cache";

    private final Caller caller;

    EventAnswers(Caller caller) {
        this.caller = caller;
    }

    /** Answers one event as JSON, with the ETag that an If-Match refers to. */
    RestResponse<EventView> event(EventView event) {
        return ok(event, IfMatch.etag(event), ASK_AGAIN).build();
    }

    /** Answers a page of events as JSON. */
    RestResponse<Page<EventView>> page(Page<EventView> page) {
        String versions = page.items().stream()
                .map(event -> event.id() + IfMatch.etag(event))
                .collect(Collectors.joining());
        return ok(page, digest(versions + page.next()), ASK_AGAIN).build();
    }

    /** Answers one event in another form, which has an ETag of its own. */
    <T> RestResponse<T> form(T answer, EventView event, String form, HttpHeaders request) {
        return dated(answer, "\"" + event.version() + form + "\"", event.lastChange(), request);
    }

    /** Answers a page of events as linked data. What it shows depends on the time too, so it has no Last-Modified. */
    <T> RestResponse<T> linked(T answer, Page<EventView> page) {
        return ok(answer, digest(versions(page.items()) + page.next()), A_MINUTE)
                .build();
    }

    /** Answers the feed. */
    RestResponse<String> feed(String calendar, EventFeed feed, HttpHeaders request) {
        return dated(calendar, digest(versions(feed.items())), feed.changed(), request);
    }

    private static String versions(List<? extends ListedEvent> events) {
        return events.stream().map(event -> event.id() + "/" + event.version()).collect(Collectors.joining(","));
    }

    private String digest(String text) {
        String seen = text + caller.isAnonymous();
        return "\"" + UUID.nameUUIDFromBytes(seen.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    private <T> RestResponse.ResponseBuilder<T> ok(T answer, String etag, String publicly) {
        return complete(RestResponse.ResponseBuilder.ok(answer), etag, publicly);
    }

    private <T> RestResponse.ResponseBuilder<T> complete(
            RestResponse.ResponseBuilder<T> answer, String etag, String publicly) {
        if (caller.isAnonymous()) {
            answer.header(HttpHeaders.CACHE_CONTROL, publicly);
        }
        return answer.header(HttpHeaders.ETAG, etag);
    }

    private <T> RestResponse<T> dated(T answer, String etag, LastChange changed, HttpHeaders request) {
        RestResponse.ResponseBuilder<T> builder = isKnown(changed, request)
                ? RestResponse.ResponseBuilder.create(Response.Status.NOT_MODIFIED.getStatusCode())
                : RestResponse.ResponseBuilder.ok(answer);
        return complete(builder, etag, A_MINUTE)
                .header(
                        HttpHeaders.LAST_MODIFIED,
                        HTTP_DATE.format(changed.lastModified().atOffset(ZoneOffset.UTC)))
                .build();
    }

    /** If-None-Match takes precedence over If-Modified-Since (RFC 9110, 13.1.3). */
    private static boolean isKnown(LastChange changed, HttpHeaders request) {
        String header = request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE);
        Instant since = header == null ? null : time(header);
        return since != null
                && request.getHeaderString(HttpHeaders.IF_NONE_MATCH) == null
                && changed.isKnownSince(since);
    }

    private static @Nullable Instant time(String header) {
        try {
            return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException unreadable) {
            return null; // RFC 9110, 13.1.3: what is no date is disregarded
        }
    }
}
