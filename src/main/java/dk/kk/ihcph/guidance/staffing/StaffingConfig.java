package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** The settings of staffing. */
@ConfigMapping(prefix = "guidance.staffing")
public interface StaffingConfig {
    /** Hours a year of one full-time equivalent: 1,263 for administrative staff (budget note KF042). */
    @WithDefault("1263")
    BigDecimal normHoursPerFte();

    /** Says whether those hours hold work alone, or work and absence together. */
    @WithDefault("NET")
    Norm norm();

    /** The share of citizens who shall wait no longer than the target minutes. */
    @WithDefault("0.80")
    BigDecimal targetShare();

    /** The longest wait, in minutes, that the target share allows. */
    @WithDefault("10")
    int targetMinutes();

    /** The number of weeks of the desk log from which a forecast learns. */
    @WithDefault("12")
    int historyWeeks();

    /** The minutes a day that a guide is on a break and nobody takes over; 0 where breaks are relieved. */
    @WithDefault("30")
    int breakMinutes();

    enum Norm implements Coded {
        /** Counts hours at work, without vacation and sickness. */
        NET(new Bilingual("Netto (fravær er trukket fra)", "Net (absence is deducted)")),
        /** Counts paid hours: approved absence counts as if it were worked. */
        GROSS(new Bilingual("Brutto (inkl. ferie og fravær)", "Gross (including vacation and absence)"));

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
