package dk.kk.ihcph.guidance.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/**
 * Maps an identity provider's groups or roles to ours: {@code guidance.access.role-mapping."their-group"=bif-guide}.
 */
@ConfigMapping(prefix = "guidance.access")
interface AccessConfig {
    /**
     * The provider's group or role, mapped to a comma-separated list of our roles. If empty, our own role names are
     * used.
     */
    Map<String, List<String>> roleMapping();
}
