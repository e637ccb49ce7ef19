package dk.kk.ihcph.guidance.consultation.appointment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a deployment may set of appointments; what a location may set of them is in its desk settings. */
@ConfigMapping(prefix = "guidance.appointments")
interface AppointmentsConfig {
    /** How many days after an appointment name, e-mail and free text of it are erased. */
    @WithDefault("90")
    int eraseAfterDays();
}
