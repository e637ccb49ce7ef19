package dk.kk.ihcph.guidance.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** How an identity provider's own groups or roles become ours: {@code guidance.access.role-mapping."their-group"=bif-guide}. */
@ConfigMapping(prefix = "guidance.access")
interface AccessConfig {
    /** Their group or role to a comma-separated list of our roles; empty: our own names are used as they are. */
    Map<String, List<String>> roleMapping();
}
