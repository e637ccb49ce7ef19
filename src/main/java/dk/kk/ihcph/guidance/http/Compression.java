package dk.kk.ihcph.guidance.http;

import io.netty.handler.codec.compression.Brotli;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Compresses texts by gzip or brotli, whoever writes the answer. Files that are compressed already and streams, of which
 * every event must leave at once, go as they are. The ETag stands for the record, so it is the same in every encoding.
 */
@ApplicationScoped
class Compression implements HttpServerOptionsCustomizer {
    private static final int BEFORE_EVERYTHING = 1000;
    private static final String NONE = "identity";

    private final Set<String> mediaTypes;

    Compression(@ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> mediaTypes) {
        this.mediaTypes = mediaTypes;
    }

    /** Brotli is native code, which a machine can refuse to load: where /tmp is not executable, there is gzip only. */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        if (Brotli.isAvailable()) {
            options.addCompressor(StandardCompressionOptions.brotli());
        }
    }

    void filters(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addHeadersEndHandler(ended -> choose(request));
                    request.next();
                },
                BEFORE_EVERYTHING);
    }

    /** The server compresses every answer that does not say how it is encoded. */
    private void choose(RoutingContext request) {
        MultiMap headers = request.response().headers();
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        String encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equals(NONE)) {
            return;
        }
        boolean compressed = type != null && mediaTypes.contains(type.split(";", 2)[0].strip());
        if (compressed) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        } else {
            headers.set(HttpHeaders.CONTENT_ENCODING, NONE);
        }
        if (compressed || type == null) { // 304 has no type, but varies as the answer would that it stands for
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            headers.set(HttpHeaders.VARY, String.join(", ", headers.getAll(HttpHeaders.VARY)));
        }
    }
}
