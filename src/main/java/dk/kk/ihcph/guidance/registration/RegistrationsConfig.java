package dk.kk.ihcph.guidance.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a deployment may set of registrations; what an event may set of them stands in the event. */
@ConfigMapping(prefix = "guidance.registrations")
interface RegistrationsConfig {
    /** How long freed seats are offered to who waits; near the event a quarter of the time left. */
    @WithDefault("48H")
    Duration offerFor();
}
