package dk.kk.ihcph.guidance.access;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
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

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        Set<Role> roles = rolesOf(identity.getRoles());
        Set<String> permissions = roles.stream()
                .flatMap(role -> role.function().permissions().stream())
                .collect(Collectors.toSet());
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addRoles(roles.stream().map(Role::roleName).collect(Collectors.toSet()))
                        .addPermissionChecker(asked -> Uni.createFrom().item(holds(permissions, asked)))
                        .build());
    }

    /** Returns the roles of ours that the provider's roles map to. */
    Set<Role> rolesOf(Collection<String> theirs) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : theirs) {
            if (configured.isEmpty()) {
                Role.named(name).ifPresent(roles::add);
            } else {
                roles.addAll(configured.getOrDefault(name, Set.of()));
            }
        }
        return roles;
    }

    private static boolean holds(Set<String> permissions, java.security.Permission asked) {
        return permissions.stream().anyMatch(held -> {
            String[] parts = held.split(":", 2);
            return new StringPermission(parts[0], parts[1]).implies(asked);
        });
    }
}
