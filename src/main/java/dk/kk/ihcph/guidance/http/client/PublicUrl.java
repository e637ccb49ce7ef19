package dk.kk.ihcph.guidance.http.client;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Writes the absolute links of answers. They always use the configured public URL, never the request's {@code Host}
 * header: otherwise a cache or a mail could lead others to an attacker's host.
 */
@ApplicationScoped
public class PublicUrl {
    private static final String KEY = "guidance.public-url";
    private static final String API = "/api/v1/";
    /** Characters that some clients send unescaped and that would end a link or make it unreadable. */
    private static final Pattern NOT_IN_A_LINK = Pattern.compile("[^\\x21-\\x7e]|[<>\"{}|\\\\^`]");

    private final Config config;
    private final CurrentVertxRequest current;
    private volatile @Nullable String root;

    PublicUrl(Config config, CurrentVertxRequest current) {
        this.config = config;
        this.current = current;
    }

    /** Returns the public address of the API, which ends in {@code /api/v1/}. */
    public URI api() {
        return URI.create(root() + API);
    }

    /** Returns the public address of a path. A relative path is resolved against the API's base path. */
    public URI of(URI place) {
        String query = place.getRawQuery() == null ? "" : "?" + place.getRawQuery();
        String path = place.getRawPath();
        return URI.create(root() + (path.startsWith("/") ? path : API + path) + query);
    }

    /** Returns the public address of the current request with this value of the query parameter. */
    public String hereWith(String parameter, String value) {
        HttpServerRequest request = current.getCurrent().request();
        String query = request.query() == null ? "" : request.query();
        String others = Stream.of(query.split("&", -1))
                .filter(one -> !one.isEmpty() && !one.startsWith(parameter + "="))
                .map(one -> one + "&")
                .collect(Collectors.joining());
        String link = root() + request.path() + "?" + others + parameter + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return NOT_IN_A_LINK
                .matcher(link)
                .replaceAll(illegal -> URLEncoder.encode(illegal.group(), StandardCharsets.UTF_8));
    }

    /** Reads the address anew until requests are served, because a port that is chosen at start is known only then. */
    private String root() {
        String known = root;
        if (known == null) {
            known = config.getValue(KEY, String.class).replaceFirst("/+$", "");
            if (Arc.container().requestContext().isActive() && current.getCurrent() != null) {
                root = known;
            }
        }
        return known;
    }
}
