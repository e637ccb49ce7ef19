package dk.kk.ihcph.guidance.evaluation.followup;

import static dk.kk.ihcph.guidance.evaluation.indicator.Indicator.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.evaluation.indicator.Indicator;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorView;
import dk.kk.ihcph.guidance.evaluation.indicator.Provisional;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of sentence, in both languages. */
class ParagraphTest {
    private static final FollowUpView.Scope RUNNING = scope("2026-01-01", "2027-01-01", "2026-11-30");
    private static final FollowUpView.Scope OVER = scope("2026-01-01", "2027-01-01", "2026-12-31");

    private static FollowUpView.Scope scope(String from, String to, String until) {
        return new FollowUpView.Scope(
                new IndicatorView.Period(LocalDate.parse(from), LocalDate.parse(to)),
                LocalDate.parse(until),
                Instant.parse("2026-11-30T09:00:00Z"),
                BigDecimal.valueOf(5));
    }

    private static Figures perMonth(String value) {
        return Figures.of(CONSULTATIONS_PER_MONTH, value).numerator("9876");
    }

    static Stream<Arguments> paragraphs() {
        return Stream.of(
                whole(
                        "fewer than the pilot, of a year that is not over",
                        RUNNING,
                        perMonth("897.8").aboutPilot("900").provisional(Provisional.PERIOD_NOT_OVER),
                        "I 2026 blev der til og med 30. november givet 9.876 vejledninger, i gennemsnit 898 om måneden. Det er"
                                + " 0,2 pct. færre end i pilotperioden (ca. 900). Tallet er foreløbigt: perioden er ikke slut.",
                        "In 2026, up to and including 30 November, 9,876 consultations were given, on average 898 a month. That"
                                + " is 0.2 per cent fewer than in the pilot (about 900). The figure is provisional: the period is"
                                + " not over."),
                whole(
                        "more than the pilot, of a year that is over",
                        OVER,
                        perMonth("945").pilot("900"),
                        "I 2026 blev der givet 9.876 vejledninger, i gennemsnit 945 om måneden. Det er 5 pct. flere end i"
                                + " pilotperioden (900).",
                        "In 2026, 9,876 consultations were given, on average 945 a month. That is 5 per cent more than in the"
                                + " pilot (900)."),
                whole(
                        "equal to the pilot",
                        OVER,
                        perMonth("900.00").aboutPilot("900.00"),
                        "I 2026 blev der givet 9.876 vejledninger, i gennemsnit 900 om måneden. Det svarer til pilotperioden"
                                + " (ca. 900).",
                        "In 2026, 9,876 consultations were given, on average 900 a month. That equals the pilot (about 900)."),
                whole(
                        "almost equal to the pilot, which rounding does not hide",
                        OVER,
                        perMonth("900.30").pilot("900"),
                        "I 2026 blev der givet 9.876 vejledninger, i gennemsnit 900,3 om måneden. Det svarer omtrent til"
                                + " pilotperioden (900).",
                        "In 2026, 9,876 consultations were given, on average 900.3 a month. That is about the same as in the"
                                + " pilot (900)."),
                whole(
                        "without a figure of the pilot",
                        OVER,
                        Figures.of(CONSULTATIONS, "12345"),
                        "I 2026 blev der givet 12.345 vejledninger.",
                        "In 2026, 12,345 consultations were given."),
                whole(
                        "one consultation",
                        OVER,
                        Figures.of(CONSULTATIONS, "1"),
                        "I 2026 blev der givet 1 vejledning.",
                        "In 2026, 1 consultation was given."),
                whole(
                        "one event, of a count that grows",
                        RUNNING,
                        Figures.of(WELCOME_EVENTS_HELD, "1").pilot("4").provisional(Provisional.PERIOD_NOT_OVER),
                        "I 2026 blev der til og med 30. november afholdt 1 velkomstarrangement. Til sammenligning var det 4 i"
                                + " hele pilotperioden. Tallet er foreløbigt: perioden er ikke slut.",
                        "In 2026, up to and including 30 November, 1 welcome event was held. For comparison, it was 4 in the"
                                + " whole pilot. The figure is provisional: the period is not over."),
                whole(
                        "counts of a year that is over",
                        OVER,
                        Figures.of(WELCOME_EVENTS_HELD, "6").pilot("4"),
                        "I 2026 blev der afholdt 6 velkomstarrangementer. Det er 2 flere end i pilotperioden (4).",
                        "In 2026, 6 welcome events were held. That is 2 more than in the pilot (4)."),
                whole(
                        "participants of one event",
                        OVER,
                        Figures.of(EVENT_PARTICIPANTS, "1").restingOn(1),
                        "I 2026 kom der 1 person til 1 arrangement.",
                        "In 2026, 1 person came to 1 event."),
                whole(
                        "better than the pilot where less is better",
                        OVER,
                        Figures.of(WELCOME_NO_SHOW_SHARE, "60.04").aboutPilot("65"),
                        "I 2026 kom 60 pct. af de tilmeldte ikke til velkomstarrangementerne. Det er 5 procentpoint lavere end i"
                                + " pilotperioden (ca. 65 pct.).",
                        "In 2026, 60 per cent of those registered did not come to the welcome events. That is 5 percentage"
                                + " points lower than in the pilot (about 65 per cent)."),
                whole(
                        "worse than the pilot where less is better",
                        OVER,
                        Figures.of(WELCOME_NO_SHOW_SHARE, "66.00").aboutPilot("65"),
                        "I 2026 kom 66 pct. af de tilmeldte ikke til velkomstarrangementerne. Det er 1 procentpoint højere end i"
                                + " pilotperioden (ca. 65 pct.).",
                        "In 2026, 66 per cent of those registered did not come to the welcome events. That is 1 percentage"
                                + " point higher than in the pilot (about 65 per cent)."),
                whole(
                        "a target that is met",
                        OVER,
                        perMonth("951").target("950"),
                        "I 2026 blev der givet 9.876 vejledninger, i gennemsnit 951 om måneden. Målet er mindst 950 (KFU"
                                + " 12-03-2026, punkt 4), og det er nået.",
                        "In 2026, 9,876 consultations were given, on average 951 a month. The target is at least 950 (KFU"
                                + " 12-03-2026, punkt 4), and it is met."),
                whole(
                        "a target that is missed by less than rounding shows",
                        OVER,
                        perMonth("949.60").target("950"),
                        "I 2026 blev der givet 9.876 vejledninger, i gennemsnit 949,6 om måneden. Målet er mindst 950 (KFU"
                                + " 12-03-2026, punkt 4), og det er ikke nået.",
                        "In 2026, 9,876 consultations were given, on average 949.6 a month. The target is at least 950 (KFU"
                                + " 12-03-2026, punkt 4), and it is not met."),
                whole(
                        "a highest value that is kept so far",
                        RUNNING,
                        Figures.of(WAITING_TIME, "6.04")
                                .further("14.5")
                                .target("15")
                                .provisional(Provisional.PERIOD_NOT_OVER),
                        "I 2026 ventede halvdelen til og med 30. november højst 6 minutter, og ni ud af ti højst 14,5 minutter."
                                + " Målet er højst 15 minutter (KFU 12-03-2026, punkt 4), og det er foreløbig nået. Tallet er"
                                + " foreløbigt: perioden er ikke slut.",
                        "In 2026, up to and including 30 November, half waited at most 6 minutes, and nine in ten at most 14.5"
                                + " minutes. The target is at most 15 minutes (KFU 12-03-2026, punkt 4), and it is met so far. The"
                                + " figure is provisional: the period is not over."),
                whole(
                        "a count that has not reached its target yet",
                        RUNNING,
                        Figures.of(EVENT_PARTICIPANTS, "310")
                                .restingOn(9)
                                .target("400")
                                .provisional(Provisional.PERIOD_NOT_OVER),
                        "I 2026 kom der til og med 30. november 310 personer til 9 arrangementer. Målet er mindst 400 (KFU"
                                + " 12-03-2026, punkt 4), og det er endnu ikke nået. Tallet er foreløbigt: perioden er ikke slut.",
                        "In 2026, up to and including 30 November, 310 people came to 9 events. The target is at least 400 (KFU"
                                + " 12-03-2026, punkt 4), and it is not met yet. The figure is provisional: the period is not"
                                + " over."),
                whole(
                        "bounds of what is not known",
                        OVER,
                        Figures.of(INTERNATIONALS_GUIDED, "3210").between("3210", "3940"),
                        "I 2026 fik mellem 3.210 og 3.940 internationale borgere vejledning for første gang.",
                        "In 2026, between 3,210 and 3,940 internationals received guidance for the first time."),
                whole(
                        "answers and a score",
                        OVER,
                        Figures.of(SETTLING_IN_SCORE, "4.24").restingOn(45).target("4"),
                        "I 2026 fik arrangementernes hjælp til at falde til i gennemsnit 4,2 på en skala fra 1 til 5 (45 svar)."
                                + " Målet er mindst 4 (KFU 12-03-2026, punkt 4), og det er nået.",
                        "In 2026, the events' help with settling in got an average of 4.2 on a scale from 1 to 5 (45 answers)."
                                + " The target is at least 4 (KFU 12-03-2026, punkt 4), and it is met."),
                whole(
                        "a response rate",
                        OVER,
                        Figures.of(BENEFIT_RESPONSE_RATE, "32.1").numerator("45"),
                        "I 2026 svarede 32,1 pct. af dem, der kunne svare, på spørgsmålene om udbytte (45 svar).",
                        "In 2026, 32.1 per cent of those who could answer answered the questions about the benefit (45"
                                + " answers)."),
                whole(
                        "nobody among those who could answer",
                        OVER,
                        Figures.of(BENEFIT_RESPONSE_RATE, "0.00")
                                .numerator("0")
                                .among("161")
                                .restingOn(0),
                        "I 2026 svarede 0 pct. af dem, der kunne svare, på spørgsmålene om udbytte (0 svar).",
                        "In 2026, 0 per cent of those who could answer answered the questions about the benefit (0 answers)."),
                whole(
                        "an amount",
                        OVER,
                        Figures.of(COST_PER_CONSULTATION, "154.21").further("187.4"),
                        "I 2026 kostede en vejledning i gennemsnit 154 kr., med fælles omkostninger 187 kr.",
                        "In 2026, a consultation cost DKK 154 on average, DKK 187 with overhead."),
                whole(
                        "no figures yet",
                        RUNNING,
                        Figures.of(SETTLING_IN_SCORE, null).provisional(Provisional.PERIOD_NOT_OVER),
                        "I 2026 til og med 30. november er der endnu ingen tal for hjælp til at falde til.",
                        "In 2026, up to and including 30 November, there are no figures for help with settling in yet."),
                whole(
                        "no figures of a year that is over",
                        OVER,
                        Figures.of(CONSULTATIONS_PER_MONTH, "0").restingOn(0).aboutPilot("900"),
                        "I 2026 er der ingen tal for vejledninger om måneden.",
                        "In 2026, there are no figures for consultations a month."),
                whole(
                        "a hidden figure",
                        OVER,
                        Figures.hidden(SETTLING_IN_SCORE).target("4"),
                        "Tallet for hjælp til at falde til vises ikke, fordi det bygger på færre end fem personer eller ville"
                                + " røbe et sådant tal.",
                        "The figure for help with settling in is not shown, because it rests on fewer than five people or would"
                                + " tell of such a figure."));
    }

    private static Arguments whole(
            String what, FollowUpView.Scope scope, Figures figures, String danish, String english) {
        return Arguments.of(what, scope, figures.view(), danish, english);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paragraphs")
    void tells(String what, FollowUpView.Scope scope, IndicatorView figure, String danish, String english) {
        assertThat(Paragraph.of(List.of(figure), scope)).isEqualTo(new Bilingual(danish, english));
    }

    @Test
    void namesThePeriodOnceAndGathersWhatIsMissing() {
        Bilingual paragraph = Paragraph.of(
                List.of(
                        Figures.of(SETTLING_IN_SCORE, null).view(),
                        Figures.hidden(DESK_RATING).view(),
                        Figures.of(EVENTS_HELD, "2")
                                .provisional(Provisional.PERIOD_NOT_OVER)
                                .view(),
                        Figures.hidden(BENEFIT_NAMED).view(),
                        Figures.of(REGISTERED_PER_WELCOME_EVENT, "61.25")
                                .pilot("86")
                                .provisional(Provisional.PERIOD_NOT_OVER, Provisional.EVENTS_NOT_COMPLETED)
                                .view()),
                RUNNING);
        assertThat(paragraph)
                .isEqualTo(new Bilingual(
                        "I 2026 blev der til og med 30. november afholdt 2 arrangementer. Der var i gennemsnit tilmeldt"
                                + " 61,3 personer pr. velkomstarrangement. Det er 28,8 pct. færre end i pilotperioden (86). Der"
                                + " er endnu ingen tal for hjælp til at falde til. Tallene for borgernes vurdering af"
                                + " vejledningen og deltagere med udbytte vises ikke, fordi de bygger på færre end fem personer"
                                + " eller ville røbe et sådant tal. Tallene er foreløbige: perioden er ikke slut og fremmødet"
                                + " til afholdte arrangementer er ikke opgjort.",
                        "In 2026, up to and including 30 November, 2 events were held. On average 61.3 people were registered"
                                + " per welcome event. That is 28.8 per cent fewer than in the pilot (86). There are no figures"
                                + " for help with settling in yet. The figures for citizens' rating of the guidance and"
                                + " participants with a benefit are not shown, because they rest on fewer than five people or"
                                + " would tell of such a figure. The figures are provisional: the period is not over and"
                                + " attendance at past events is not counted."));
    }

    @Test
    void saysThatNoIndicatorFits() {
        assertThat(Paragraph.of(List.of(), OVER))
                .isEqualTo(new Bilingual(
                        "Ingen indikator passer til rækken, så den følges ikke op med tal.",
                        "No indicator fits this row, so that no figures follow it up."));
    }

    @Test
    void tellsOfAnyPeriod() {
        assertThat(Paragraph.of(
                        List.of(Figures.of(CONSULTATIONS, "12").view()),
                        scope("2026-01-01", "2026-07-01", "2026-06-30")))
                .isEqualTo(new Bilingual(
                        "Fra 1. januar 2026 til og med 30. juni 2026 blev der givet 12 vejledninger.",
                        "From 1 January 2026 up to and including 30 June 2026, 12 consultations were given."));
    }

    /** Whatever the figure, a sentence is one: a capital first, one full stop last, no gaps and no open places. */
    @ParameterizedTest
    @EnumSource(Indicator.class)
    void writesWholeSentencesOfEveryIndicator(Indicator indicator) {
        for (String value : List.of("0", "1", "2.5", "64.8", "1234.56")) {
            Bilingual paragraph = Paragraph.of(
                    List.of(
                            Figures.of(indicator, value)
                                    .numerator("1234")
                                    .further("99.5")
                                    .pilot("50")
                                    .view(),
                            Figures.of(indicator, value).pilot("0").target("3").view()),
                    RUNNING);
            for (String text : List.of(paragraph.da(), paragraph.en())) {
                assertThat(text)
                        .matches("\\p{Lu}.*\\.")
                        .doesNotContain("  ", "..", " .", " ,", "%", "null", "Bilingual");
            }
        }
    }

    @Test
    void tellsNothingOfAFigureThatRestsOnFew() {
        FollowUpView.Row row = FollowUpView.Row.of(
                1,
                FollowUpRuleTest.KF042,
                List.of(Figures.of(SETTLING_IN_SCORE, "4.24")
                        .tellingOf(3)
                        .target("4")
                        .view()),
                OVER);
        FollowUpView view = new FollowUpView("KF042", "Personlig Vejledning", OVER, List.of(row));
        assertThat(row.light()).isNotNull();
        FollowUpView.Row hidden = view.withoutSmallCells().rows().get(0);
        assertThat(hidden.light()).isNull();
        assertThat(hidden.indicators().get(0).light()).isNull();
        assertThat(hidden.paragraph().da())
                .startsWith("Tallet for hjælp til at falde til vises ikke")
                .doesNotContain("4,2");
    }
}
