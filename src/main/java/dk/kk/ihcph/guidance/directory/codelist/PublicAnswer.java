package dk.kk.ihcph.guidance.directory.codelist;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An answer that is the same for everybody and seldom changes, so that browsers and proxies may cache it: the code
 * lists. Data that administrators change while others watch (locations, topics, offers, closures) is answered without
 * caching.
 */
final class PublicAnswer {
    private static final String FIVE_MINUTES = "public, max-age=300";

    private PublicAnswer() {}

    static <T> RestResponse<T> of(T view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                .build();
    }
}
