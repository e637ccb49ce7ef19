package dk.kk.ihcph.guidance.registration.turnout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** The assumptions about events until enough of them have been held (ADR 20). */
@ConfigMapping(prefix = "guidance.no-show")
interface TurnoutConfig {
    /** How many independent people the pilot's rate counts like; 20 is what one of its events is worth. */
    @WithDefault("20")
    @DecimalMin("1")
    @DecimalMax("100000")
    double priorWeight();

    /** How alike the people of one event behave: a no-show rate of free events of 50 % give or take 10. */
    @WithDefault("0.04")
    @DecimalMin("0")
    @DecimalMax("0.5")
    double eventCorrelation();
}
