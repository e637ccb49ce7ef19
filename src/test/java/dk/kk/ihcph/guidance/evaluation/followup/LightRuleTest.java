package dk.kk.ihcph.guidance.evaluation.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.budget.status.Light;
import dk.kk.ihcph.guidance.evaluation.indicator.Indicator;
import dk.kk.ihcph.guidance.evaluation.indicator.Provisional;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightRuleTest {
    private static LightRule rule(Figures figures) {
        return LightRule.of(figures.view(), BigDecimal.valueOf(5));
    }

    @ParameterizedTest
    @CsvSource({
        "CONSULTATIONS_PER_MONTH, 900, GREEN",
        "CONSULTATIONS_PER_MONTH, 1900, GREEN",
        "CONSULTATIONS_PER_MONTH, 899.99, YELLOW",
        "CONSULTATIONS_PER_MONTH, 855, YELLOW",
        "CONSULTATIONS_PER_MONTH, 854.99, RED",
        "WAITING_TIME, 900, GREEN",
        "WAITING_TIME, 1, GREEN",
        "WAITING_TIME, 945, YELLOW",
        "WAITING_TIME, 945.01, RED"
    })
    void judgesByTheDirection(Indicator indicator, String value, Light light) {
        assertThat(rule(Figures.of(indicator, value).pilot("900")).light()).isEqualTo(light);
        assertThat(rule(Figures.of(indicator, value).target("900")).light()).isEqualTo(light);
    }

    @Test
    void judgesAgainstTheTargetBeforeThePilot() {
        LightRule rule = rule(Figures.of(Indicator.CONSULTATIONS_PER_MONTH, "920")
                .pilot("900")
                .target("950"));
        assertThat(rule.light()).isEqualTo(Light.YELLOW);
        assertThat(rule.words().da())
                .isEqualTo(
                        "Målt mod målet (950): grønt, når tallet er mindst lige så højt; gult, når det er op til 5 pct."
                                + " lavere; ellers rødt.");
        assertThat(rule.words().en())
                .isEqualTo(
                        "Measured against the target (950): green if the figure is at least as high; yellow if it is up"
                                + " to 5 per cent lower; otherwise red.");
    }

    @Test
    void statesTheRuleWhereLessIsBetterAndThatItIsProvisional() {
        LightRule rule = rule(Figures.of(Indicator.WELCOME_NO_SHOW_SHARE, "64")
                .aboutPilot("65")
                .provisional(Provisional.EVENTS_NOT_COMPLETED));
        assertThat(rule.light()).isEqualTo(Light.GREEN);
        assertThat(rule.words().da())
                .isEqualTo(
                        "Målt mod pilotperioden (ca. 65 pct.): grønt, når tallet er højst lige så højt; gult, når det er op"
                                + " til 5 pct. højere; ellers rødt. Lyset er foreløbigt.");
    }

    @Test
    void givesNoLightWhereThereIsNothingToJudge() {
        assertThat(rule(Figures.of(Indicator.CONSULTATIONS, "5").pilot("900"))
                        .words()
                        .en())
                .contains("neither more nor less");
        assertThat(rule(Figures.hidden(Indicator.SETTLING_IN_SCORE).target("4"))
                        .words()
                        .en())
                .contains("not shown");
        assertThat(rule(Figures.of(Indicator.SETTLING_IN_SCORE, null).target("4"))
                        .words()
                        .en())
                .contains("no figures");
        assertThat(rule(Figures.of(Indicator.SETTLING_IN_SCORE, "4")).words().en())
                .contains("neither a target");
        for (Figures figures : new Figures[] {
            Figures.of(Indicator.CONSULTATIONS, "5").pilot("900"),
            Figures.hidden(Indicator.SETTLING_IN_SCORE).target("4"),
            Figures.of(Indicator.SETTLING_IN_SCORE, null).target("4"),
            Figures.of(Indicator.SETTLING_IN_SCORE, "4")
        }) {
            assertThat(rule(figures).light()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"310, ", "400, GREEN", "399, "})
    void doesNotJudgeACountThatCanStillReachItsTarget(String value, @Nullable Light light) {
        assertThat(rule(Figures.of(Indicator.EVENT_PARTICIPANTS, value)
                                .target("400")
                                .provisional(Provisional.PERIOD_NOT_OVER))
                        .light())
                .isEqualTo(light);
    }

    @Test
    void judgesACountOnceThePeriodIsOver() {
        assertThat(rule(Figures.of(Indicator.EVENT_PARTICIPANTS, "310")
                                .target("400")
                                .provisional(Provisional.EVENTS_NOT_COMPLETED))
                        .light())
                .isEqualTo(Light.RED);
    }

    @Test
    void isRedAboveAHighestValueOfNothing() {
        assertThat(rule(Figures.of(Indicator.WAITING_TIME, "1").target("0")).light())
                .isEqualTo(Light.RED);
        assertThat(rule(Figures.of(Indicator.WAITING_TIME, "0").target("0")).light())
                .isEqualTo(Light.GREEN);
    }
}
