package dk.kk.ihcph.guidance.directory;

import dk.kk.ihcph.guidance.access.AccessProblem;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Role;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses every request of a partner whose token names no municipality. Otherwise the partner would be served like a
 * citizen, outside its quota.
 */
@ApplicationScoped
class PartnerMunicipality {
    private final Caller caller;
    private final Directory directory;

    PartnerMunicipality(Caller caller, Directory directory) {
        this.caller = caller;
        this.directory = directory;
    }

    @ServerRequestFilter
    void require(ContainerRequestContext request) {
        if (caller.isAnonymous() || !caller.roles().contains(Role.PARTNER)) {
            return;
        }
        Set<String> codes = caller.municipalityCodes();
        boolean known = codes.stream()
                .allMatch(code ->
                        code.matches("\\d{4}") && directory.municipality(code).isPresent());
        if (codes.isEmpty() || !known) {
            throw Refused.of(AccessProblem.MUNICIPALITY_CLAIM_MISSING);
        }
    }
}
