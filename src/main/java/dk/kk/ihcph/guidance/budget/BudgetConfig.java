package dk.kk.ihcph.guidance.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** The settings of the budget. */
@ConfigMapping(prefix = "guidance.budget")
public interface BudgetConfig {
    /** Hours per year of one full-time equivalent: the same norm as in staffing. */
    @WithDefault("${guidance.staffing.norm-hours-per-fte:1263}")
    BigDecimal normHoursPerFte();

    /** Direct and basic overhead in DKK per year, included in the amounts (budget note KF042). */
    @WithDefault("36009")
    BigDecimal overhead();

    /** Whether the overhead is per full-time equivalent or for all of them together; KF042 does not say. */
    @WithDefault("PER_FTE")
    OverheadBasis overheadBasis();

    /** The number of full-time equivalents that share one common overhead: those of KF042. */
    @WithDefault("2.5")
    BigDecimal overheadFte();

    /** The basis on which overhead is counted. */
    enum OverheadBasis {
        PER_FTE,
        IN_ALL
    }
}
