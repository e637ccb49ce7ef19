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

/** Tells whether the current request comes from an unknown person, and from which address. */
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

    /** Returns whether the caller has neither a login nor a citizen's secret; false for background tasks. */
    public boolean calls() {
        HttpServerRequest request = anonymousRequest();
        return request != null && request.getHeader(Secret.HEADER) == null;
    }

    /**
     * Returns the keyed hash of the address of a caller without a login; empty for logins, kiosks and background
     * tasks.
     */
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
