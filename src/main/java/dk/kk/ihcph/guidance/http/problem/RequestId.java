package dk.kk.ihcph.guidance.http.problem;

import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Gives every request an id: the caller's own if it is a plain token. The id appears in the answer and in the log. */
@ApplicationScoped
public class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final int BEFORE_EVERYTHING = 1000;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    String given = request.request().getHeader(HEADER);
                    String id = given != null && PLAIN.matcher(given).matches() && !CprNumbers.in(given)
                            ? given
                            : UUID.randomUUID().toString();
                    request.put(KEY, id);
                    request.response().putHeader(HEADER, id);
                    MDC.put(KEY, id);
                    request.next();
                },
                BEFORE_EVERYTHING);
    }

    /** Sets the id for the log of another thread, such as one that ends a stream. */
    public static void restoreInLog(RoutingContext request) {
        MDC.put(KEY, request.get(KEY));
    }

    static @Nullable String of(RoutingContext request) {
        return request.get(KEY);
    }
}
