package dk.kk.ihcph.guidance.export;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets a link name the format it leads to: {@code ?format=csv} has the effect of the header Accept, which a browser
 * does not let a link choose. Operations with one format do not have the parameter and refuse it.
 */
class AskedFormat {
    private static final Map<String, String> TYPES =
            Map.of("json", MediaType.APPLICATION_JSON, "csv", Table.CSV, "xlsx", Table.XLSX);

    @ServerRequestFilter(preMatching = true)
    void choose(ContainerRequestContext request) {
        String asked = request.getUriInfo().getQueryParameters().getFirst("format");
        String type = asked == null ? null : TYPES.get(asked);
        if (type != null) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, type);
        }
    }
}
