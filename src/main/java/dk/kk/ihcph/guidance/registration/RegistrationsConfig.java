package dk.kk.ihcph.guidance.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/** The configuration of registrations for a deployment; an event has settings of its own. */
@ConfigMapping(prefix = "guidance.registrations")
public interface RegistrationsConfig {
    /** How long an offer of seats stays open; near the event, a quarter of the time left. */
    @WithDefault("48H")
    Duration offerFor();

    /** Whether a registration made without a login counts only once the link mailed to its address confirms it. */
    @WithDefault("true")
    boolean confirmByMail();

    /** How long an unconfirmed registration holds its seats or its position on the waiting list. */
    @WithDefault("30M")
    Duration confirmWithin();

    /** How many registrations one mailbox may make at one event within {@link #confirmWithin}, phantoms among them. */
    @WithDefault("5")
    @Min(1)
    @Max(100)
    int unconfirmedPerMailbox();

    /** The days before the event on which the confirmed are asked whether they are still coming. */
    @WithDefault("7,1")
    List<@Min(1) @Max(60) Integer> reminderDays();

    /** The days after an event within which participants are asked for feedback. */
    @WithDefault("30")
    @Min(1)
    @Max(365)
    int feedbackWithinDays();

    /**
     * The time after the beginning from which arrivals are late; until then the seats of the registered are kept for
     * them.
     */
    @WithDefault("15M")
    Duration lateAfter();

    /** The days after an event after which name, e-mail and answers of its registrations are erased. */
    @WithDefault("90")
    @Min(1)
    int eraseAfterDays();

    /**
     * The days after an event after which the free text of its feedback is erased: a year's evaluation and a little
     * more.
     */
    @WithDefault("400")
    @Min(1)
    int eraseFeedbackTextAfterDays();
}
