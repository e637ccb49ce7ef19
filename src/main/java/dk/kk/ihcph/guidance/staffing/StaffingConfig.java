package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What a deployment may set of staffing. */
@ConfigMapping(prefix = "guidance.staffing")
public interface StaffingConfig {
    /** Hours a year of one full-time equivalent: 1,263 for administrative staff (budget note KF042). */
    @WithDefault("1263")
    BigDecimal normHoursPerFte();

    /** Whether those hours are of work alone, or of work and absence together. */
    @WithDefault("NET")
    Norm norm();

    /** The share of those who come that is to wait no longer than the target minutes. */
    @WithDefault("0.80")
    BigDecimal targetShare();

    /** The longest wait, in minutes, of the target share. */
    @WithDefault("10")
    int targetMinutes();

    /** How many weeks of the desk log a forecast learns from. */
    @WithDefault("12")
    int historyWeeks();

    /** What the norm counts. */
    enum Norm implements Coded {
        /** Hours at work: vacation and sickness are not in it. */
        NET(new Bilingual("Uden fravær", "Net of absence")),
        /** Hours paid: approved absence counts as if it were worked. */
        GROSS(new Bilingual("Med fravær", "Gross of absence"));

        private final Bilingual label;

        Norm(Bilingual label) {
            this.label = label;
        }

        @Override
        public Bilingual label() {
            return label;
        }
    }
}
