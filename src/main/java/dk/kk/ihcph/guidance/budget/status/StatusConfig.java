package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.budget.forecast.ForecastMethod;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What a deployment may set of the status of a year. */
@ConfigMapping(prefix = "guidance.budget")
interface StatusConfig {
    /** How the outcome is computed where nobody asks otherwise. */
    @WithDefault("PLAN")
    ForecastMethod forecastMethod();

    /** From so many per cent of deviation on, up or down, the light is yellow. */
    @WithDefault("2")
    BigDecimal yellowPercent();

    /** From so many per cent of deviation on, up or down, the light is red. */
    @WithDefault("5")
    BigDecimal redPercent();
}
