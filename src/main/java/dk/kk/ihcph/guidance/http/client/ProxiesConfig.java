package dk.kk.ihcph.guidance.http.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The proxies in front of the API. */
@ConfigMapping(prefix = "guidance.proxies")
interface ProxiesConfig {
    /** Addresses and ranges of the proxies that are trusted to name the caller. If empty, no proxy is trusted. */
    Optional<List<String>> trusted();

    /** The header that the trusted proxies write. The client's own copy of the other header is not read then. */
    @WithDefault("X-Forwarded-For")
    String header();
}
