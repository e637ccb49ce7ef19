package dk.kk.ihcph.guidance.access;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Exists only in dev mode: Quarkus' OIDC Dev Service issues no claims of our choice, so the user {@code partner-0147}
 * represents the municipality in its name.
 */
@ApplicationScoped
@IfBuildProfile("dev")
class DevMunicipalityClaim extends MunicipalityClaim {
    private static final String USER = "upn";
    private static final Pattern PARTNER = Pattern.compile("partner-(\\d{4})");

    @Override
    Set<String> of(Principal principal) {
        Set<String> claimed = super.of(principal);
        if (claimed.isEmpty() && principal instanceof JsonWebToken token) {
            Matcher partner = PARTNER.matcher(unquoted(token.<Object>getClaim(USER)));
            return partner.matches() ? Set.of(partner.group(1)) : claimed;
        }
        return claimed;
    }
}
