package dk.kk.ihcph.guidance.http.body;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a body that {@link BodyReception} stored in a file. */
@Provider
public class BodyInFile implements ReaderInterceptor {
    private final CurrentVertxRequest current;

    BodyInFile(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        String file = current.getCurrent().get(BodyReception.FILE);
        if (file == null) {
            return body.proceed();
        }
        try (InputStream content = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
            body.setInputStream(content);
            return body.proceed();
        }
    }
}
