package dk.kk.ihcph.guidance.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds out who calls before anyone asks, because an event loop may not wait for a token to be checked. */
@ApplicationScoped
class IdentityFirst {
    private static final int BEFORE_ALL_OTHERS = 500;

    private final CurrentIdentityAssociation identities;

    IdentityFirst(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    @ServerRequestFilter(nonBlocking = true, priority = BEFORE_ALL_OTHERS)
    Uni<Void> findOut() {
        return identities.getDeferredIdentity().invoke(identities::setIdentity).replaceWithVoid();
    }
}
