package dk.kk.ihcph.guidance.http.body;

import dk.kk.ihcph.guidance.http.problem.HttpProblem;
import dk.kk.ihcph.guidance.http.problem.Problems;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The body of one request while it arrives; runs on the event loop of the connection. */
final class ArrivingBody {
    /**
     * The limits for a body.
     *
     * @param largest in bytes
     * @param bytesPerSecond the rate at which a body may still arrive after the deadline; 0 if none may
     */
    record Terms(Problems problems, long largest, Duration deadline, long bytesPerSecond) {}

    private final RoutingContext request;
    private final HttpServerRequest message;
    private final Terms terms;
    private final @Nullable AsyncFile file;
    private final Buffer memory = Buffer.buffer();
    private final long begun = System.nanoTime();
    private long received;
    private long timer;
    private boolean over;
    private @Nullable Throwable failure;

    /** @param file receives the body; null if it is kept in memory */
    ArrivingBody(RoutingContext request, Terms terms, @Nullable AsyncFile file) {
        this.request = request;
        this.message = request.request();
        this.terms = terms;
        this.file = file;
    }

    void begin() {
        setTimer();
        request.addEndHandler(ended -> finish());
        message.exceptionHandler(aborted -> finish());
        message.handler(this::take);
        message.endHandler(complete -> passOn());
        if ("100-continue".equalsIgnoreCase(message.getHeader("Expect"))) {
            message.response().writeContinue();
        }
        message.resume();
    }

    private void setTimer() {
        timer = request.vertx().setTimer(terms.deadline().toMillis(), passed -> checkProgress());
    }

    private void take(Buffer chunk) {
        if (over) {
            return;
        }
        received += chunk.length();
        if (received > terms.largest()) {
            refuse(Refused.of(
                    HttpProblem.CONTENT_TOO_LARGE,
                    HttpProblem.CONTENT_TOO_LARGE.detail().with(Noun.BYTES.count(terms.largest()))));
        } else if (file == null) {
            memory.appendBuffer(chunk);
        } else {
            file.write(chunk).onFailure(cause -> failure = cause);
            if (file.writeQueueFull()) {
                message.pause();
                file.drainHandler(drained -> message.resume());
            }
        }
    }

    private void passOn() {
        request.vertx().cancelTimer(timer);
        if (over) {
            message.connection().close();
            return;
        }
        over = true;
        endConnectionAfterChunks();
        ((RoutingContextInternal) request).setBody(memory);
        if (file == null) {
            request.next();
        } else {
            file.close()
                    .onSuccess(closed -> {
                        if (failure == null) {
                            request.next();
                        } else {
                            request.fail(failure);
                        }
                    })
                    .onFailure(request::fail);
        }
    }

    /**
     * Closes the connection after a chunked body. The HTTP server drops a Content-Length beside Transfer-Encoding, so
     * that such a message looks like an ordinary chunked one. RFC 9112, 6.1, requires that the connection is closed
     * after the former; the latter are rare.
     */
    private void endConnectionAfterChunks() {
        if (message.getHeader("Transfer-Encoding") != null) {
            message.response().putHeader("Connection", "close");
            request.addEndHandler(answered -> message.connection().close());
        }
    }

    private void checkProgress() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        if (over) {
            message.connection().close();
        } else if (terms.bytesPerSecond() > 0 && received >= seconds * terms.bytesPerSecond()) {
            setTimer();
        } else {
            request.addEndHandler(answered -> message.connection().close());
            refuse(Refused.of(HttpProblem.REQUEST_TIMEOUT));
        }
    }

    /**
     * Answers at once and discards the rest of the body. If the connection were cut, the sender might never read the
     * answer.
     */
    private void refuse(Refused problem) {
        stop();
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        terms.problems().answer(request, problem);
    }

    private void stop() {
        over = true;
        if (file != null) {
            file.close();
        }
    }

    /** Ends the request: it was answered, or its sender disconnected. */
    private void finish() {
        if (!over) {
            request.vertx().cancelTimer(timer);
            stop();
        }
    }
}
