package dk.kk.ihcph.guidance.access;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Bounds the wait for the identity provider. The settings of the OIDC extension bound only connecting; a provider
 * that accepts the connection and never answers would block the request whose token needs a new key.
 */
@ApplicationScoped
@Unremovable
class ProviderTimeout implements OidcRequestFilter {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        context.request().timeout(LONGEST.toMillis());
        return Uni.createFrom().voidItem();
    }
}
