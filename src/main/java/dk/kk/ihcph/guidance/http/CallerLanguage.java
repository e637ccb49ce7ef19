package dk.kk.ihcph.guidance.http;

import dk.kk.ihcph.guidance.kernel.Languages;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The caller's preferred language, for views with sentences that are stored in both languages. */
@ApplicationScoped
public class CallerLanguage {
    private final CurrentVertxRequest current;

    CallerLanguage(CurrentVertxRequest current) {
        this.current = current;
    }

    public Locale locale() {
        return Languages.of(current.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
