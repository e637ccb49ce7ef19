package dk.kk.ihcph.guidance.http.body;

import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Determines the largest permitted body of a request. */
@ApplicationScoped
public class BodyLimits {
    private final long usual;
    private final Map<String, Long> larger;

    BodyLimits(@ConfigProperty(name = "guidance.limits.body") MemorySize usual, @All List<LargeBody> larger) {
        this.usual = usual.asLongValue();
        this.larger = larger.stream().collect(Collectors.toUnmodifiableMap(LargeBody::path, LargeBody::bytes));
    }

    /** Returns the limit in bytes. */
    public long of(RoutingContext request) {
        return larger.getOrDefault(path(request), usual);
    }

    /** Returns whether the address accepts larger bodies than others. */
    boolean isLarge(RoutingContext request) {
        return larger.containsKey(path(request));
    }

    /** Returns the path as it is routed: other encodings and a trailing slash lead to the same operation. */
    private static String path(RoutingContext request) {
        String path = request.normalizedPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
