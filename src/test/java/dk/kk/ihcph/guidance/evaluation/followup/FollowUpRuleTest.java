package dk.kk.ihcph.guidance.evaluation.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.budget.note.NoteGoal;
import dk.kk.ihcph.guidance.evaluation.indicator.Indicator;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpRuleTest {
    static final NoteGoal KF042 = new NoteGoal(
            "Internationale borgere",
            "Personlig vejledning via servicedesk og events",
            "At internationale borgere oplever en styrket velkomst og vejledning, så det bliver nemmere at falde til og"
                    + " blive en del af samfundet og byens fællesskaber.",
            "Der evalueres løbende på antallet af internationale borgere, der benytter sig af vejledningstilbuddet og antal"
                    + " deltagere til events og deres udbytte.");

    @Test
    void findsTheIndicatorsOfKf042() {
        assertThat(FollowUpRule.proposedFor(KF042))
                .containsExactly(
                        Indicator.INTERNATIONALS_GUIDED,
                        Indicator.CONSULTATIONS_PER_MONTH,
                        Indicator.EVENT_PARTICIPANTS,
                        Indicator.REGISTERED_PER_WELCOME_EVENT,
                        Indicator.PARTICIPANTS_PER_WELCOME_EVENT,
                        Indicator.SETTLING_IN_SCORE,
                        Indicator.BENEFIT_NAMED,
                        Indicator.BENEFIT_RESPONSE_RATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Personlig vejledning | Antallet af betjeninger opgøres hvert kvartal | CONSULTATIONS_PER_MONTH",
                "Vejledning i skranken | Hvor mange borgere der får vejledning | INTERNATIONALS_GUIDED CONSULTATIONS_PER_MONTH",
                "Personlig vejledning | Spørgeskema efter hver vejledning | DESK_RATING",
                "Velkomstarrangementer | Spørgeskema til deltagerne |"
                        + " EVENT_PARTICIPANTS REGISTERED_PER_WELCOME_EVENT PARTICIPANTS_PER_WELCOME_EVENT"
                        + " SETTLING_IN_SCORE BENEFIT_NAMED BENEFIT_RESPONSE_RATE",
                "Velkomstarrangementer | Antal afholdte arrangementer og frafaldet |"
                        + " EVENTS_HELD WELCOME_EVENTS_HELD WELCOME_NO_SHOW_SHARE",
                "Servicedesk | VENTETIDEN måles | WAITING_TIME",
                "Vejledning med tidsbestilling | Udeblivelser følges | APPOINTMENT_NO_SHOW_SHARE",
                "Brobygning til foreninger | Antallet af henvisninger og deres udfald | REFERRALS_WITH_OUTCOME",
                "Vejledning | Andelen af borgere i målgruppen | TARGET_GROUP_SHARE",
                "Vejledning | Udgiften pr. vejledning | COST_PER_CONSULTATION",
                "Vejledning | Kendskab til kultur- og fritidstilbud |"
                        + " CULTURE_AND_LEISURE_AT_DESK CULTURE_AND_LEISURE_AT_EVENTS"
            })
    void readsOtherWords(String activity, String followUp, String indicators) {
        assertThat(FollowUpRule.proposedFor(new NoteGoal("Borgere", activity, "Et mål", followUp)))
                .containsExactlyElementsOf(Arrays.stream(indicators.split(" "))
                        .map(Indicator::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Danskundervisning | Antal deltagere på danskkurser",
                "Nye cykelstier | Antallet af borgere, der cykler",
                "Personlig vejledning | Der følges op i årsrapporten",
                "Vejledning | Der afholdes statusmøder"
            })
    void proposesNothingForARowThatNoRuleFits(String activity, @Nullable String followUp) {
        assertThat(FollowUpRule.proposedFor(new NoteGoal("Borgere", activity, "Et mål", followUp)))
                .isEmpty();
    }
}
