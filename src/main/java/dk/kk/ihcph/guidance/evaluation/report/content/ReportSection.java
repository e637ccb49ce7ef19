package dk.kk.ihcph.guidance.evaluation.report.content;

import static dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension.ADMINISTRATION;
import static dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension.EVENT_TYPE;
import static dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension.LOCATION;
import static dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension.OUTCOME;
import static dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension.TARGET_GROUP;
import static dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension.TOPIC;

import dk.kk.ihcph.guidance.evaluation.indicator.Indicator;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The sections of a report, in their order, each with the indicators that it shows. */
public enum ReportSection implements Coded {
    SUMMARY(
            new Bilingual("Sammenfatning", "Summary"),
            new Bilingual("De vigtigste tal for perioden.", "The most important figures of the period."),
            List.of(),
            Indicator.CONSULTATIONS,
            Indicator.CONSULTATIONS_PER_MONTH,
            Indicator.INTERNATIONALS_GUIDED,
            Indicator.WELCOME_EVENTS_HELD,
            Indicator.EVENT_PARTICIPANTS,
            Indicator.SETTLING_IN_SCORE,
            Indicator.DESK_RATING,
            Indicator.COST_PER_CONSULTATION,
            Indicator.COST_PER_PARTICIPANT),
    /** Shows the indicators that follow up each row of the note's table 1. */
    FOLLOW_UP(
            new Bilingual("Opfølgning på budgetnotatet", "Follow-up of the budget note"),
            new Bilingual(
                    "Hver række i notatets tabel 1 med de nøgletal, der følger op på den.",
                    "Each row of the note's table 1 with the indicators that follow it up."),
            List.of()),
    GUIDANCE(
            new Bilingual("Vejledning", "Guidance"),
            new Bilingual(
                    "Personlig vejledning ved skranken: hvor mange der kom, hvad det handlede om, og hvor længe de ventede.",
                    "Personal guidance at the desk: how many came, what it was about, and how long they waited."),
            List.of(
                    new Division(Indicator.CONSULTATIONS, TOPIC),
                    new Division(Indicator.CONSULTATIONS, TARGET_GROUP),
                    new Division(Indicator.CONSULTATIONS, LOCATION)),
            Indicator.CONSULTATIONS,
            Indicator.CONSULTATIONS_PER_MONTH,
            Indicator.INTERNATIONALS_GUIDED,
            Indicator.TARGET_GROUP_SHARE,
            Indicator.CULTURE_AND_LEISURE_AT_DESK,
            Indicator.WAITING_TIME,
            Indicator.SERVICE_TIME,
            Indicator.APPOINTMENT_NO_SHOW_SHARE,
            Indicator.REFERRALS_WITH_OUTCOME),
    EVENTS(
            new Bilingual("Arrangementer", "Events"),
            new Bilingual(
                    "Velkomstarrangementer og andre arrangementer: hvor mange der blev holdt, og hvem der kom.",
                    "Welcome events and other events: how many were held, and who came."),
            List.of(
                    new Division(Indicator.EVENTS_HELD, EVENT_TYPE),
                    new Division(Indicator.EVENT_PARTICIPANTS, EVENT_TYPE)),
            Indicator.EVENTS_HELD,
            Indicator.WELCOME_EVENTS_HELD,
            Indicator.WELCOME_EVENT_CADENCE,
            Indicator.EVENT_PARTICIPANTS,
            Indicator.REGISTERED_PER_WELCOME_EVENT,
            Indicator.PARTICIPANTS_PER_WELCOME_EVENT,
            Indicator.WELCOME_NO_SHOW_SHARE,
            Indicator.SHOW_UP_RATE,
            Indicator.SEATS_FILLED),
    BENEFIT(
            new Bilingual("Udbytte", "Benefit"),
            new Bilingual(
                    "Hvad deltagere og borgere selv siger, at de fik ud af det.",
                    "What participants and citizens themselves say that they got out of it."),
            List.of(new Division(Indicator.BENEFIT_NAMED, OUTCOME)),
            Indicator.SETTLING_IN_SCORE,
            Indicator.BENEFIT_NAMED,
            Indicator.BENEFIT_RESPONSE_RATE,
            Indicator.CULTURE_AND_LEISURE_AT_EVENTS,
            Indicator.DESK_RATING),
    STAFFING(
            new Bilingual("Bemanding", "Staffing"),
            new Bilingual(
                    "Timer ved skranken i forhold til de krævede, og brugte årsværk i forhold til de finansierede.",
                    "Hours at the desk of those required, and FTE used of those funded."),
            List.of(
                    new Division(Indicator.DESK_HOURS_COVERED, ADMINISTRATION),
                    new Division(Indicator.FTE_USED, ADMINISTRATION)),
            Indicator.DESK_HOURS_COVERED,
            Indicator.FTE_USED),
    ECONOMY(
            new Bilingual("Økonomi", "Economy"),
            new Bilingual(
                    "Hvad en vejledning, en deltager og en bemandet time kostede.",
                    "What a consultation, a participant and a staffed hour cost."),
            List.of(
                    new Division(Indicator.COST_PER_CONSULTATION, ADMINISTRATION),
                    new Division(Indicator.COST_PER_PARTICIPANT, ADMINISTRATION)),
            Indicator.COST_PER_CONSULTATION,
            Indicator.COST_PER_PARTICIPANT,
            Indicator.COST_PER_STAFFED_HOUR,
            Indicator.COST_OUTSIDE_TARGET_GROUP),
    /** Defines the indicators of all other sections. */
    METHOD(
            new Bilingual("Metode og definitioner", "Method and definitions"),
            new Bilingual(
                    "Hvert tal er defineret én gang. Perioden følger dansk tid; dagen efter den sidste dag er ikke med.",
                    "Each figure is defined once. The period follows Danish time; the day after the last is not in it."),
            List.of());

    /** An indicator with a group by which a section divides it. */
    public record Division(Indicator indicator, IndicatorDimension by) {}

    /** The others are too few, or change too little, for a chart of months to say more than their table. */
    private static final Set<Indicator> DRAWN_OVER_TIME = EnumSet.of(
            Indicator.CONSULTATIONS_PER_MONTH,
            Indicator.INTERNATIONALS_GUIDED,
            Indicator.WAITING_TIME,
            Indicator.EVENT_PARTICIPANTS,
            Indicator.DESK_HOURS_COVERED,
            Indicator.COST_PER_CONSULTATION);

    private final Bilingual label;
    private final Bilingual introduction;
    private final List<Division> divisions;
    private final List<Indicator> indicators;

    ReportSection(Bilingual label, Bilingual introduction, List<Division> divisions, Indicator... indicators) {
        this.label = label;
        this.introduction = introduction;
        this.divisions = divisions;
        this.indicators = List.of(indicators);
    }

    @Override
    public Bilingual label() {
        return label;
    }

    public Bilingual introduction() {
        return introduction;
    }

    public List<Indicator> indicators() {
        return indicators;
    }

    /** Returns those of its indicators that the section draws over time. */
    public List<Indicator> drawnOverTime() {
        return indicators.stream()
                .filter(indicator -> this != SUMMARY && DRAWN_OVER_TIME.contains(indicator))
                .toList();
    }

    /** Returns its indicators that the section divides by a group, each with that group. */
    public List<Division> divisions() {
        return divisions;
    }
}
