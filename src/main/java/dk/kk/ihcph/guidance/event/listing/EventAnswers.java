package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.access.Caller;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Adds the caching headers to answers about events. Browsers, proxies and other calendars may keep a public answer
 * for a minute and then ask whether anything changed; nobody keeps what staff see.
 */
@ApplicationScoped
class EventAnswers {
    /** RFC 9110, 5.6.7. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private static final String A_MINUTE = "public, max-age=60";

    private final Caller caller;

    EventAnswers(Caller caller) {
        this.caller = caller;
    }

    /**
     * Answers one event in one form; each form has an ETag of its own.
     *
     * @param form empty for the JSON that an If-Match refers to
     */
    <T> RestResponse<T> one(T answer, EventView event, String form, HttpHeaders request) {
        return answer(answer, "\"" + event.version() + form + "\"", event.lastChange(), request);
    }

    /**
     * Answers several events; the ETag stays the same as long as their versions do.
     *
     * @param parts what the answer is made of besides: its form, and where it goes on
     */
    <T> RestResponse<T> several(
            T answer, List<ListedEvent> events, String parts, LastChange changed, HttpHeaders request) {
        StringBuilder text = new StringBuilder(parts).append(caller.isAnonymous());
        events.forEach(event -> text.append(event.id()).append(event.version()));
        UUID digest = UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        return answer(answer, "\"" + digest + "\"", changed, request);
    }

    private <T> RestResponse<T> answer(T answer, String etag, LastChange changed, HttpHeaders request) {
        RestResponse.ResponseBuilder<T> builder = isKnown(changed, request)
                ? RestResponse.ResponseBuilder.create(Response.Status.NOT_MODIFIED.getStatusCode())
                : RestResponse.ResponseBuilder.ok(answer);
        if (caller.isAnonymous()) {
            builder.header(HttpHeaders.CACHE_CONTROL, A_MINUTE);
        }
        return builder.header(HttpHeaders.ETAG, etag)
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
