package dk.kk.ihcph.guidance.consultation.appointment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of appointments for all locations; a location's own is in its desk settings. */
@ConfigMapping(prefix = "guidance.appointments")
interface AppointmentsConfig {
    /** Whether a booking without a login must be confirmed by a mailed link. */
    @WithDefault("true")
    boolean confirmByMail();

    /** How long an unconfirmed booking keeps its time. */
    @WithDefault("30M")
    Duration confirmWithin();

    /** How many days after an appointment name, e-mail and free text of it are erased. */
    @WithDefault("90")
    int eraseAfterDays();
}
