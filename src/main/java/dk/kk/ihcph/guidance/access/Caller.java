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
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The person or client behind the request, and what they may do in each administration. */
@RequestScoped
public class Caller {
    /** The text for a caller who must name the administration, because {@link #soleAdministrationFor} is empty. */
    public static final Bilingual SAY_WHICH_ADMINISTRATION = new Bilingual(
            "skal angives, når du arbejder for begge forvaltninger",
            "is required if you work for both administrations");

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

    /** Returns the token's subject, which is stable and appears in the audit trail. */
    public String subject() {
        return claim("sub").orElseGet(() -> identity.getPrincipal().getName());
    }

    /** Returns the name to show: the token's {@code name}, otherwise its user name, otherwise its subject. */
    public String name() {
        return claim("name").or(() -> claim("preferred_username")).orElseGet(this::subject);
    }

    /** Returns those of our roles that the token carries. */
    public Set<Role> roles() {
        return mapping.rolesOf(identity);
    }

    /** Returns whether the caller has none of our roles: no login, or one without rights here. */
    public boolean isPublic() {
        return roles().isEmpty();
    }

    /** Returns the administrations that the caller works for, through any role. */
    public Set<Administration> administrations() {
        return roles().stream()
                .map(Role::administration)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Administration.class)));
    }

    /** Returns whether the caller has the permission, through any role. */
    public boolean has(String permission) {
        return roles().stream().anyMatch(role -> role.function().permissions().contains(permission));
    }

    /** Returns all permissions of the caller, through any role. */
    public Set<String> permissions() {
        return roles().stream()
                .flatMap(role -> role.function().permissions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns the municipalities that a partner's client represents: the claim {@code municipality_code}, with one
     * code or several.
     */
    public Set<String> municipalityCodes() {
        return municipalities.of(identity.getPrincipal());
    }

    /** Returns whether the caller may see figures about fewer than five people: those who may read the desk log. */
    public boolean maySeeSmallCells() {
        return has(Permission.CONSULTATION_READ);
    }

    /** Returns whether the caller has the permission through a role of this administration. */
    public boolean may(String permission, Administration administration) {
        return roles().stream()
                .anyMatch(role -> role.administration() == administration
                        && role.function().permissions().contains(permission));
    }

    /**
     * Returns whether the caller has the permission through a role without an administration, and therefore for both.
     */
    public boolean mayForAll(String permission) {
        return roles().stream()
                .anyMatch(role -> role.administration() == null
                        && role.function().permissions().contains(permission));
    }

    /**
     * Returns whether the caller has the permission for everything that is asked for.
     *
     * @param administration null for both
     */
    public boolean mayForWhole(String permission, @Nullable Administration administration) {
        return mayForAll(permission)
                || (administration == null ? Stream.of(Administration.values()) : Stream.of(administration))
                        .allMatch(one -> may(permission, one));
    }

    /** Returns the administrations in which the caller has the permission. */
    public Set<Administration> administrationsFor(String permission) {
        return administrations().stream()
                .filter(administration -> may(permission, administration))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Administration.class)));
    }

    /**
     * Returns the only administration in which the caller has the permission; empty if there is none or more than
     * one.
     */
    public Optional<Administration> soleAdministrationFor(String permission) {
        Set<Administration> own = administrationsFor(permission);
        return own.size() == 1 ? Optional.of(own.iterator().next()) : Optional.empty();
    }

    /** Returns the municipalities for which the caller has the permission as their partner. */
    public Set<String> municipalitiesFor(String permission) {
        boolean partner = roles().stream()
                .anyMatch(role -> role.function() == Function.PARTNER
                        && role.function().permissions().contains(permission));
        return partner ? municipalityCodes() : Set.of();
    }

    /** Refuses with 403 unless the caller has the permission in this administration. */
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
