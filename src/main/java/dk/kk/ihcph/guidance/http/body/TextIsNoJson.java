package dk.kk.ihcph.guidance.http.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses plain text where an operation takes JSON. RESTEasy would otherwise call the constructor of a record that has one
 * text, and pass over StrictJson.
 */
@ApplicationScoped
class TextIsNoJson {
    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        boolean takesJson = !method.isAnnotationPresent(Consumes.class)
                && !operation.getResourceClass().isAnnotationPresent(Consumes.class);
        String sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE); // may be no media type at all
        if (takesJson && sent != null && sent.toLowerCase(Locale.ROOT).startsWith(MediaType.TEXT_PLAIN)) {
            throw new NotSupportedException();
        }
    }
}
