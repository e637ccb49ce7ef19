package dk.kk.ihcph.guidance.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.kk.ihcph.guidance.kernel.Clocks;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a minute whose valid token it is. Checking the signature of the same token with every request of a page took
 * more time than most answers. A remembered token is trusted until it expires, and for at most a minute after its key was
 * withdrawn.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** One takes about 10 KB. */
    private static final int MOST = 1000;

    private final OidcAuthenticationMechanism provider;
    /** Tokens expire by the machine's own clock, also where the service's clock is set. */
    private final Clock clock = Clocks.ofTheProcess();
    /** By the value of the header Authorization. */
    private final Cache<String, SecurityIdentity> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    VerifiedTokens(OidcAuthenticationMechanism provider) {
        this.provider = provider;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String token = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        SecurityIdentity caller = token == null ? null : known.getIfPresent(token);
        if (caller != null && isFresh(caller)) {
            return Uni.createFrom().item(caller);
        }
        Uni<SecurityIdentity> verified = provider.authenticate(request, identities);
        return token == null ? verified : verified.invoke(identity -> remember(token, identity));
    }

    private void remember(String token, SecurityIdentity caller) {
        if (caller != null && isFresh(caller)) {
            known.put(token, caller);
        }
    }

    private boolean isFresh(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof JsonWebToken token
                && clock.instant().getEpochSecond() < token.getExpirationTime();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return provider.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return provider.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return provider.getCredentialTransport(request);
    }
}
