package dk.kk.ihcph.guidance.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading a body whose length was not announced, once it is too long; {@link Edge} refuses the announced ones. */
@Provider
public class BodyLimit implements ReaderInterceptor {
    private final BodyLimits limits;
    private final CurrentVertxRequest current;

    BodyLimit(BodyLimits limits, CurrentVertxRequest current) {
        this.limits = limits;
        this.current = current;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (!body.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH)) {
            body.setInputStream(new Counted(body.getInputStream(), limits.of(current.getCurrent())));
        }
        return body.proceed();
    }

    private static final class Counted extends FilterInputStream {
        private final long largest;
        private long read;

        Counted(InputStream body, long largest) {
            super(body);
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = super.read(target, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int more) {
            read += more;
            if (read > largest) {
                throw ProblemException.of(ProblemType.CONTENT_TOO_LARGE, largest)
                        .withHeader("Connection", "close");
            }
        }
    }
}
