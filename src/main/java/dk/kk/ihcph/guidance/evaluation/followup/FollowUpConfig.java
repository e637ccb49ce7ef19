package dk.kk.ihcph.guidance.evaluation.followup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** The settings of the follow-up of a note. */
@ConfigMapping(prefix = "guidance.evaluation")
interface FollowUpConfig {
    /** The light is yellow, not red, for a figure that is worse than its target or baseline by at most so many per cent of it. */
    @WithDefault("5")
    BigDecimal yellowPercent();
}
