package dk.kk.ihcph.guidance.access;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns the roles of a token into ours, drops unknown ones, and grants the permissions of ours. With a configured
 * mapping only its names count: a provider's group that happens to have the name of a role of ours grants nothing.
 * Without a mapping the names of our roles are used.
 */
@ApplicationScoped
class RoleMapping implements SecurityIdentityAugmentor {
    /** The attribute of an identity that holds its roles of ours. */
    private static final String ROLES = RoleMapping.class.getName();

    /** The provider's groups and roles, each with the roles of ours that it maps to. */
    private final Map<String, Set<Role>> configured;

    RoleMapping(AccessConfig config) {
        configured = config.roleMapping().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .map(name -> named(entry.getKey(), name))
                        .collect(Collectors.toUnmodifiableSet())));
    }

    private static Role named(String theirs, String name) {
        return Role.named(name)
                .orElseThrow(() -> new IllegalStateException(
                        "guidance.access.role-mapping maps '" + theirs + "' to '" + name + "', which is no role"));
    }

    /**
     * Makes an identity that holds nothing but who the caller is and our roles. What else the provider's identity holds is left
     * out: its scopes, which would count as permissions, and the request, which a remembered identity must not keep.
     */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        Set<Role> roles = rolesOf(identity.getRoles());
        List<StringPermission> permissions = roles.stream()
                .flatMap(role -> role.function().permissions().stream())
                .distinct()
                .map(RoleMapping::permission)
                .toList();
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addCredentials(identity.getCredentials())
                        .addRoles(identity.getRoles())
                        .addRoles(roles.stream().map(Role::roleName).collect(Collectors.toSet()))
                        .addAttribute(ROLES, roles)
                        .addPermissionChecker(asked ->
                                Uni.createFrom().item(permissions.stream().anyMatch(held -> held.implies(asked))))
                        .build());
    }

    private static StringPermission permission(String name) {
        String[] parts = name.split(":", 2);
        return new StringPermission(parts[0], parts[1]);
    }

    /** Returns those of our roles that the caller has. */
    Set<Role> rolesOf(SecurityIdentity identity) {
        Set<Role> known = identity.getAttribute(ROLES);
        return known == null ? rolesOf(identity.getRoles()) : known;
    }

    /** Returns the roles of ours that the provider's roles map to. */
    private Set<Role> rolesOf(Collection<String> theirs) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : theirs) {
            if (configured.isEmpty()) {
                Role.named(name).ifPresent(roles::add);
            } else {
                roles.addAll(configured.getOrDefault(name, Set.of()));
            }
        }
        return Collections.unmodifiableSet(roles);
    }
}
