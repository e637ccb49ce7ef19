package dk.kk.ihcph.guidance.access;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person or client behind the request, and the question every entity asks: may they, in this administration? */
@RequestScoped
public class Caller {
    /** Where {@link #soleAdministrationFor} has none, and the caller must say which. */
    public static final Bilingual SAY_WHICH_ADMINISTRATION = new Bilingual(
            "skal angives, når du arbejder for begge forvaltninger",
            "is required of who works for both administrations");

    private final SecurityIdentity identity;
    private final RoleMapping mapping;
    private final MunicipalityClaim municipalities;

    Caller(SecurityIdentity identity, RoleMapping mapping, MunicipalityClaim municipalities) {
        this.identity = identity;
        this.mapping = mapping;
        this.municipalities = municipalities;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** The token's subject: stable, and what the audit trail names. */
    public String subject() {
        return claim("sub").orElseGet(() -> identity.getPrincipal().getName());
    }

    /** The name to show: the token's {@code name}, else its user name, else its subject. */
    public String name() {
        return claim("name").or(() -> claim("preferred_username")).orElseGet(this::subject);
    }

    /** The roles of ours that the token carries. */
    public Set<Role> roles() {
        return mapping.rolesOf(identity.getRoles());
    }

    /** Whether the caller holds no role of ours: without a login, or with one that gives no rights here. */
    public boolean isPublic() {
        return roles().isEmpty();
    }

    /** The administrations the caller works for, through any role. */
    public Set<Administration> administrations() {
        return roles().stream()
                .map(Role::administration)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Administration.class)));
    }

    /** Every permission held, through any role. */
    public Set<String> permissions() {
        return roles().stream()
                .flatMap(role -> role.function().permissions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The municipalities a partner's client stands for: the claim {@code municipality_code}, one code or several. */
    public Set<String> municipalityCodes() {
        return municipalities.of(identity.getPrincipal());
    }

    /** Whether the caller holds the permission through a role of this administration. */
    public boolean may(String permission, Administration administration) {
        return roles().stream()
                .anyMatch(role -> role.administration() == administration
                        && role.function().permissions().contains(permission));
    }

    /** Whether the caller holds the permission through a role of no administration, and so for both. */
    public boolean mayForAll(String permission) {
        return roles().stream()
                .anyMatch(role -> role.administration() == null
                        && role.function().permissions().contains(permission));
    }

    /** The administrations in which the caller holds the permission. */
    public Set<Administration> administrationsFor(String permission) {
        return administrations().stream()
                .filter(administration -> may(permission, administration))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Administration.class)));
    }

    /** The one administration in which the caller holds the permission; nothing where there are several, or none. */
    public Optional<Administration> soleAdministrationFor(String permission) {
        Set<Administration> own = administrationsFor(permission);
        return own.size() == 1 ? Optional.of(own.iterator().next()) : Optional.empty();
    }

    /** The municipalities for which the caller holds the permission, as their partner. */
    public Set<String> municipalitiesFor(String permission) {
        boolean partner = roles().stream()
                .anyMatch(role -> role.function() == Function.PARTNER
                        && role.function().permissions().contains(permission));
        return partner ? municipalityCodes() : Set.of();
    }

    /** Refuses with 403 unless the caller holds the permission in this administration. */
    public void require(String permission, Administration administration) {
        if (!may(permission, administration)) {
            throw Refused.of(AccessProblem.OTHER_ADMINISTRATION, administration);
        }
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<Object>getClaim(name)).map(MunicipalityClaim::unquoted)
                : Optional.empty();
    }
}
