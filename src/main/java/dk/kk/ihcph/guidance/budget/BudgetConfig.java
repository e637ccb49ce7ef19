package dk.kk.ihcph.guidance.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What a deployment may set of the budget. */
@ConfigMapping(prefix = "guidance.budget")
public interface BudgetConfig {
    /** Hours a year of one full-time equivalent: the one norm that staffing has too. */
    @WithDefault("${guidance.staffing.norm-hours-per-fte:1263}")
    BigDecimal normHoursPerFte();

    /** Direct and basic overhead in DKK a year, inside the amounts (budget note KF042). */
    @WithDefault("36009")
    BigDecimal overhead();

    /** Whether each full-time equivalent has that overhead, or all of them together; KF042 does not say. */
    @WithDefault("PER_FTE")
    OverheadBasis overheadBasis();

    /** The full-time equivalents that share the overhead where it is one for all: those of KF042. */
    @WithDefault("2.5")
    BigDecimal overheadFte();

    /** What the overhead is counted by. */
    enum OverheadBasis {
        PER_FTE,
        IN_ALL
    }
}
