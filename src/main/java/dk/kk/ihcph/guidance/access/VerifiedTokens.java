package dk.kk.ihcph.guidance.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.kk.ihcph.guidance.kernel.Clocks;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

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
    /** Filters of an application follow those of Quarkus with the same priority. */
    private static final int AUTHENTICATION = 200;

    private static final SecurityIdentity ANONYMOUS = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(""))
            .setAnonymous(true)
            .build();

    private final OidcAuthenticationMechanism provider;
    /** Tokens expire by the machine's own clock, also where the service's clock is set. */
    private final Clock clock = Clocks.ofTheProcess();
    /** By the value of the header Authorization. */
    private final Cache<String, SecurityIdentity> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    VerifiedTokens(OidcAuthenticationMechanism provider) {
        this.provider = provider;
    }

    void filters(@Observes Filters filters) {
        filters.register(VerifiedTokens::letOperationsFail, AUTHENTICATION);
        filters.register(this::recognize, AUTHENTICATION);
    }

    /**
     * Takes away the handler of failed logins. Where it stands, Quarkus REST finds the path of every request twice, in case its
     * login fails; without it the exception mappers of the operation answer, as they do anyway.
     */
    private static void letOperationsFail(RoutingContext request) {
        request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        request.next();
    }

    /** Tells who calls without the steps of a login, if there is nothing left to check. */
    private void recognize(RoutingContext request) {
        String token = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        SecurityIdentity caller = token == null ? ANONYMOUS : remembered(token);
        if (caller != null) {
            QuarkusHttpUser.setIdentity(caller, request);
        }
        request.next();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String token = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        Uni<SecurityIdentity> verified = provider.authenticate(request, identities);
        return token == null ? verified : verified.invoke(identity -> remember(token, identity));
    }

    private @Nullable SecurityIdentity remembered(String token) {
        SecurityIdentity caller = known.getIfPresent(token);
        return caller != null && isFresh(caller) ? caller : null;
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
