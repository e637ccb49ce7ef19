package dk.kk.ihcph.guidance.directory.codelist;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An answer that is the same for everyone and changes seldom, so that browsers and proxies may keep it for a while: the
 * code lists. What administrators change while people watch (locations, topics, offers, closures) is answered plainly.
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
