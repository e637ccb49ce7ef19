package dk.kk.ihcph.guidance.access;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads a partner's municipalities from the claim {@code municipality_code}: one code or several. */
@ApplicationScoped
@DefaultBean
class MunicipalityClaim {
    static final String NAME = "municipality_code";

    Set<String> of(Principal principal) {
        Set<String> codes = new TreeSet<>();
        if (principal instanceof JsonWebToken token) {
            Object claim = token.getClaim(NAME);
            if (claim instanceof Collection<?> several) {
                several.forEach(code -> codes.add(unquoted(code)));
            } else if (claim != null) {
                codes.add(unquoted(claim));
            }
        }
        return codes;
    }

    /** Removes the quotes that the text form of a JSON string carries. */
    static String unquoted(Object claim) {
        return claim instanceof jakarta.json.JsonString text ? text.getString() : String.valueOf(claim);
    }
}
