package dk.kk.ihcph.guidance.http.limit;

import dk.kk.ihcph.guidance.http.client.ClientAddress;
import dk.kk.ihcph.guidance.kernel.Secret;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether the current request comes from somebody unknown: without a login, and from which address. */
@ApplicationScoped
public class Stranger {
    private final CurrentVertxRequest current;
    private final SecurityIdentity identity;
    private final ClientAddress address;
    private final KeyedHash hash;

    Stranger(CurrentVertxRequest current, SecurityIdentity identity, ClientAddress address, KeyedHash hash) {
        this.current = current;
        this.identity = identity;
        this.address = address;
        this.hash = hash;
    }

    /** Whether a caller without login and without a citizen's secret makes this request; false for background tasks. */
    public boolean calls() {
        HttpServerRequest request = anonymousRequest();
        return request != null && request.getHeader(Secret.HEADER) == null;
    }

    /** The keyed hash of the address of a caller without login; empty for logins, kiosks among them, and for tasks. */
    public Optional<byte[]> address() {
        HttpServerRequest request = anonymousRequest();
        if (request == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(hash.of("address", address.of(request).network()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private @Nullable HttpServerRequest anonymousRequest() {
        RoutingContext request = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        return request != null && identity.isAnonymous() ? request.request() : null;
    }
}
