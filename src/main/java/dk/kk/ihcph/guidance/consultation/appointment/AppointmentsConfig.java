package dk.kk.ihcph.guidance.consultation.appointment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a deployment may set of appointments; what a location may set of them is in its desk settings. */
@ConfigMapping(prefix = "guidance.appointments")
interface AppointmentsConfig {
    /** Whether what is booked without a login stands only once the link mailed to its address confirms it. */
    @WithDefault("true")
    boolean confirmByMail();

    /** How long an unconfirmed booking keeps its time. */
    @WithDefault("30M")
    Duration confirmWithin();

    /** How many days after an appointment name, e-mail and free text of it are erased. */
    @WithDefault("90")
    int eraseAfterDays();
}
