package dk.kk.ihcph.guidance.http.body;

import dk.kk.ihcph.guidance.http.problem.Problems;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Receives the whole body before a worker thread takes the request, so that a slow sender occupies only a connection.
 * A small body is kept in memory, a larger one in a file. Imports are accepted only from callers with a valid token.
 */
@ApplicationScoped
class BodyReception {
    /** The request attribute that names the file with the body. */
    static final String FILE = BodyReception.class.getName();

    private static final String API = "/api/v1/";
    private static final int AFTER_AUTHENTICATION = 50;
    private static final long LARGEST_IN_MEMORY = 64 * 1024L;
    private static final String OF_THE_OWNER_ONLY = "rw-------";

    private final Problems problems;
    private final BodyLimits limits;
    private final FileSystem files;
    private final Duration deadline;
    private final long importBytesPerSecond;

    BodyReception(
            Problems problems,
            BodyLimits limits,
            Vertx vertx,
            @ConfigProperty(name = "guidance.limits.body-deadline") Duration deadline,
            @ConfigProperty(name = "guidance.limits.import-bytes-per-second") MemorySize importBytesPerSecond) {
        this.problems = problems;
        this.limits = limits;
        this.files = vertx.fileSystem();
        this.deadline = deadline;
        this.importBytesPerSecond = importBytesPerSecond.asLongValue();
    }

    void filters(@Observes Filters filters) {
        filters.register(this::receive, AFTER_AUTHENTICATION);
    }

    private void receive(RoutingContext request) {
        HttpServerRequest message = request.request();
        if (message.isEnded() || !hasBody(message) || !request.normalizedPath().startsWith(API)) {
            request.next();
        } else if (limits.isLarge(request)) {
            QuarkusHttpUser.getSecurityIdentity(request, null)
                    .subscribe()
                    .with(
                            caller -> {
                                if (caller == null || caller.isAnonymous()) {
                                    request.next(); // refused by the operation, which reads no body before
                                } else {
                                    receiveInFile(request);
                                }
                            },
                            invalidToken -> request.next());
        } else if (isSmall(message)) {
            new ArrivingBody(request, arrival(request), null).begin();
        } else {
            receiveInFile(request);
        }
    }

    private void receiveInFile(RoutingContext request) {
        files.createTempFile("guidance-body-", ".tmp", OF_THE_OWNER_ONLY)
                .onSuccess(path -> request.addEndHandler(ended -> files.delete(path)))
                .compose(path -> files.open(path, new OpenOptions().setWrite(true))
                        .onSuccess(file -> {
                            request.put(FILE, path);
                            new ArrivingBody(request, arrival(request), file).begin();
                        }))
                .onFailure(request::fail);
    }

    private ArrivingBody.Terms arrival(RoutingContext request) {
        return new ArrivingBody.Terms(
                problems, limits.of(request), deadline, limits.isLarge(request) ? importBytesPerSecond : 0);
    }

    private static boolean hasBody(HttpServerRequest message) {
        String length = message.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null ? !length.equals("0") : message.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isSmall(HttpServerRequest message) {
        String length = message.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) <= LARGEST_IN_MEMORY;
    }
}
