package dk.kk.ihcph.guidance.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/** What a deployment may set of registrations; what an event may set of them stands in the event. */
@ConfigMapping(prefix = "guidance.registrations")
public interface RegistrationsConfig {
    /** How long freed seats are offered to who waits; near the event a quarter of the time left. */
    @WithDefault("48H")
    Duration offerFor();

    /** Whether a registration made without a login counts only once the link mailed to its address confirms it. */
    @WithDefault("true")
    boolean confirmByMail();

    /** How long an unconfirmed registration holds its seats or its place in line. */
    @WithDefault("30M")
    Duration confirmWithin();

    /** How many registrations one mailbox may make at one event within {@link #confirmWithin}, phantoms among them. */
    @WithDefault("5")
    @Min(1)
    @Max(100)
    int unconfirmedPerMailbox();

    /** Whoever has seats is asked so many days before whether they still come. */
    @WithDefault("7,1")
    List<@Min(1) @Max(60) Integer> reminderDays();

    /** Nobody is asked how an event was that is longer ago. */
    @WithDefault("30")
    @Min(1)
    @Max(365)
    int feedbackWithinDays();

    /** Who comes so long after the beginning is late; until then the seats of those registered are kept for them. */
    @WithDefault("15M")
    Duration lateAfter();

    /** How many days after an event name, e-mail and answers of its registrations are erased. */
    @WithDefault("90")
    @Min(1)
    int eraseAfterDays();

    /** How many days after an event the free text of its feedback is erased: a year's evaluation and a little more. */
    @WithDefault("400")
    @Min(1)
    int eraseFeedbackTextAfterDays();
}
