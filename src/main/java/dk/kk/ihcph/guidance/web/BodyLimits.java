package dk.kk.ihcph.guidance.web;

import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large the body of a request may be. */
@ApplicationScoped
class BodyLimits {
    private final long usual;
    private final Map<String, Long> larger;

    BodyLimits(@ConfigProperty(name = "guidance.limits.body") MemorySize usual, @All List<LargeBody> larger) {
        this.usual = usual.asLongValue();
        this.larger = larger.stream().collect(Collectors.toUnmodifiableMap(LargeBody::path, LargeBody::bytes));
    }

    long of(RoutingContext request) {
        return larger.getOrDefault(request.request().path(), usual);
    }
}
