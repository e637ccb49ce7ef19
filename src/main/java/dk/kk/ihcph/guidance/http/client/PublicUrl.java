package dk.kk.ihcph.guidance.http.client;

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

/**
 * Writes the absolute links of answers. They lead to the configured public URL, whatever the request's {@code Host} header
 * says: else a cache or a mail would lead others to a stranger's host.
 */
@ApplicationScoped
public class PublicUrl {
    private static final String KEY = "guidance.public-url";
    private static final String API = "/api/v1/";
    /** Some clients send these unescaped; they would end the link, or make it unreadable. */
    private static final Pattern NOT_IN_A_LINK = Pattern.compile("[^\\x21-\\x7e]|[<>\"{}|\\\\^`]");

    private final Config config;
    private final CurrentVertxRequest current;

    PublicUrl(Config config, CurrentVertxRequest current) {
        this.config = config;
        this.current = current;
    }

    /** The public address of the API, which ends in {@code /api/v1/}. */
    public URI api() {
        return URI.create(root() + API);
    }

    /** The public address of a place within the API: relative to its base path, or with the whole path. */
    public URI of(URI place) {
        String query = place.getRawQuery() == null ? "" : "?" + place.getRawQuery();
        String path = place.getRawPath();
        return URI.create(root() + (path.startsWith("/") ? path : API + path) + query);
    }

    /** The public address of the current request, with this query parameter instead of its own of that name. */
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

    /** Read anew each time: where the port is chosen at start, it is known only after that. */
    private String root() {
        return config.getValue(KEY, String.class).replaceFirst("/+$", "");
    }
}
