package dk.kk.ihcph.guidance.access;

import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller as the API sees them. Frontends use it to show and hide buttons. */
@Schema(name = "Me", description = "The caller, with roles and permissions")
record MeView(
        @Schema(examples = "bif-guide", maxLength = 255) String name,
        @Schema(description = "Stable identifier at the identity provider", examples = "bif-guide", maxLength = 255)
                String subject,
        @Schema(description = "Roles of this API that the token carries", examples = "[\"bif-guide\"]", maxItems = 11)
                Set<@Size(max = 50) String> roles,
        @Schema(maxItems = 2) Set<Administration> administrations,
        @Schema(
                        description =
                                "Permissions of the caller; changes and personal data only in the own administrations",
                        examples = "[\"consultation:read\", \"consultation:write\"]",
                        maxItems = 100)
                Set<@Size(max = 50) String> permissions,
        @Schema(description = "Municipalities of a partner's client", examples = "[\"0147\"]", maxItems = 98)
                Set<@Size(max = 4) String> municipalityCodes) {

    static MeView of(Caller caller) {
        return new MeView(
                caller.name(),
                caller.subject(),
                caller.roles().stream().map(Role::roleName).collect(Collectors.toCollection(TreeSet::new)),
                caller.administrations(),
                caller.permissions(),
                caller.municipalityCodes());
    }
}
