package dk.kk.ihcph.guidance.access;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Bounds how long the identity provider is waited for. The settings of the OIDC extension bound only connecting; a
 * provider that is connected to and never answers would hold the request whose token needs a new key.
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
