package dk.kk.ihcph.guidance.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/** What a deployment may set of registrations; what an event may set of them stands in the event. */
@ConfigMapping(prefix = "guidance.registrations")
interface RegistrationsConfig {
    /** How long freed seats are offered to who waits; near the event a quarter of the time left. */
    @WithDefault("48H")
    Duration offerFor();

    /** Whoever has seats is asked so many days before whether they still come. */
    @WithDefault("7,1")
    List<@Min(1) @Max(60) Integer> reminderDays();

    /** Nobody is asked how an event was that is longer ago. */
    @WithDefault("30")
    @Min(1)
    @Max(365)
    int feedbackWithinDays();
}
