package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.budget.forecast.ForecastMethod;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** The settings of the status of a year. */
@ConfigMapping(prefix = "guidance.budget")
interface StatusConfig {
    /** The default method of the forecast. */
    @WithDefault("PLAN")
    ForecastMethod forecastMethod();

    /** The light is yellow from this deviation on, up or down, in per cent. */
    @WithDefault("2")
    BigDecimal yellowPercent();

    /** The light is red from this deviation on, up or down, in per cent. */
    @WithDefault("5")
    BigDecimal redPercent();
}
