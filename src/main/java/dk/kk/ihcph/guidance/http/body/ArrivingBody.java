package dk.kk.ihcph.guidance.http.body;

import dk.kk.ihcph.guidance.http.problem.HttpProblem;
import dk.kk.ihcph.guidance.http.problem.Problems;
import dk.kk.ihcph.guidance.kernel.Refused;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The body of one request while it arrives, on the event loop of its connection. */
final class ArrivingBody {
    /**
     * The limits that a body is held to.
     *
     * @param bytesPerSecond the rate that lets a body arrive beyond the deadline; 0 if nothing does
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

    /** Into the file, or into memory where there is none. */
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
        message.endHandler(complete -> handOn());
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
            refuse(Refused.of(HttpProblem.CONTENT_TOO_LARGE, terms.largest()));
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

    private void handOn() {
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
     * The HTTP server drops a Content-Length that stands beside Transfer-Encoding, so that such a message cannot be told
     * from one in chunks. RFC 9112, 6.1, asks for the end of the connection after the former; the latter are few.
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

    /** Answers at once. What still arrives is dropped: a sender whose connection is cut may never read the answer. */
    private void refuse(Refused problem) {
        stop();
        terms.problems().answer(request, problem.withHeader("Connection", "close"));
    }

    private void stop() {
        over = true;
        if (file != null) {
            file.close();
        }
    }

    /** The request has ended: it was answered, or its sender has gone. */
    private void finish() {
        if (!over) {
            request.vertx().cancelTimer(timer);
            stop();
        }
    }
}
