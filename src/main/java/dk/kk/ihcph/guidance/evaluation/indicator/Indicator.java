package dk.kk.ihcph.guidance.evaluation.indicator;

import static dk.kk.ihcph.guidance.evaluation.indicator.Direction.LESS_IS_BETTER;
import static dk.kk.ihcph.guidance.evaluation.indicator.Direction.MORE_IS_BETTER;
import static dk.kk.ihcph.guidance.evaluation.indicator.Direction.NEUTRAL;
import static dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension.ADMINISTRATION;
import static dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension.EVENT_TYPE;
import static dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension.LOCATION;
import static dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension.OUTCOME;
import static dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension.TARGET_GROUP;
import static dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension.TOPIC;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The indicators, each defined once: what it says, in which unit, what it counts and by what that is divided.
 *
 * <p>The value is the numerator divided by the denominator, in per cent where that is the unit, and the numerator alone
 * where there is no denominator.
 */
@Schema(name = "IndicatorCode")
public enum Indicator implements Coded {
    CONSULTATIONS(
            new Bilingual("Vejledninger", "Consultations"),
            new Bilingual(
                    "Antallet af registrerede vejledninger; ved én vejledning kommer en eller flere personer"
                            + " sammen.",
                    "The number of recorded consultations; a consultation is one contact of one or more persons together."),
            Formula.count(IndicatorUnit.CONSULTATIONS, NEUTRAL, Counted.CONSULTATIONS),
            ADMINISTRATION,
            LOCATION,
            TOPIC,
            TARGET_GROUP),
    CONSULTATIONS_PER_MONTH(
            new Bilingual("Vejledninger om måneden", "Consultations a month"),
            new Bilingual(
                    "Registrerede vejledninger divideret med antallet af måneder, der er begyndt; en påbegyndt måned tæller"
                            + " med sine dage.",
                    "Recorded consultations divided by the months that have passed; a month that has begun counts by its"
                            + " days."),
            Formula.ratio(IndicatorUnit.CONSULTATIONS_PER_MONTH, MORE_IS_BETTER, Counted.CONSULTATIONS, Counted.MONTHS)
                    .comparedWith("CONSULTATIONS_PER_MONTH"),
            ADMINISTRATION,
            LOCATION),
    INTERNATIONALS_GUIDED(
            new Bilingual("Vejledte internationale borgere", "Internationals guided"),
            new Bilingual(
                    "Personer ved deres første besøg (mindst), og med dem, hvor det ikke vides (højst); personer, der kom"
                            + " første gang i et tidligere år, er ikke med.",
                    "Persons on their first visit (at least), and with those of whom it is not known (at most); persons who"
                            + " came first in an earlier year are not in it."),
            Formula.count(IndicatorUnit.PERSONS, MORE_IS_BETTER, Counted.FIRST_TIME_PERSONS),
            ADMINISTRATION,
            LOCATION,
            TARGET_GROUP),
    TARGET_GROUP_SHARE(
            new Bilingual("Andel i målgruppen", "Share in the target group"),
            new Bilingual(
                    "Andelen af de vejledte personer, der bor i eller flytter til København, blandt dem, hvor det vides;"
                            + " grænserne regner de øvrige uden for og i målgruppen.",
                    "The share of the persons guided who live in or move to Copenhagen, among those of whom it is known; the"
                            + " bounds count the others outside and inside the target group."),
            Formula.share(MORE_IS_BETTER, Counted.TARGET_GROUP_PERSONS, Counted.PERSONS_WITH_KNOWN_GROUP),
            ADMINISTRATION,
            LOCATION),
    COST_OUTSIDE_TARGET_GROUP(
            new Bilingual("Udgift til vejledning uden for målgruppen", "Cost of guidance outside the target group"),
            new Bilingual(
                    "Antallet af vejledninger uden for målgruppen gange den direkte udgift pr. vejledning.",
                    "The number of consultations outside the target group times the direct cost of a consultation."),
            Formula.count(IndicatorUnit.DKK, LESS_IS_BETTER, Counted.COST_OUTSIDE_TARGET_GROUP)
                    .notAdditive()),
    CULTURE_AND_LEISURE_AT_DESK(
            new Bilingual("Kultur og fritid ved skranken", "Culture and leisure at the desk"),
            new Bilingual(
                    "Andelen af vejledningerne, der handlede om kultur og fritid.",
                    "The share of the consultations that were about culture and leisure."),
            Formula.share(NEUTRAL, Counted.CULTURE_CONSULTATIONS, Counted.CONSULTATIONS),
            ADMINISTRATION,
            LOCATION),
    CULTURE_AND_LEISURE_AT_EVENTS(
            new Bilingual("Kultur og fritid ved arrangementer", "Culture and leisure at events"),
            new Bilingual(
                    "Andelen af deltagernes svar, der nævner kendskab til kultur- og fritidstilbud som udbytte.",
                    "The share of participants' answers that name knowledge of culture and leisure as a benefit."),
            Formula.share(NEUTRAL, Counted.CULTURE_ANSWERS, Counted.ANSWERS),
            EVENT_TYPE),
    WAITING_TIME(
            new Bilingual("Ventetid", "Waiting time"),
            new Bilingual(
                    "Medianen af ventetiden i køen til vejledning, og 90-procentfraktilen.",
                    "The median wait in line for a consultation, and the 90th percentile."),
            Formula.of(IndicatorUnit.MINUTES, LESS_IS_BETTER, Counted.WAITS),
            ADMINISTRATION,
            LOCATION),
    SERVICE_TIME(
            new Bilingual("Vejledningstid", "Service time"),
            new Bilingual(
                    "Medianen af vejledningens varighed, og 90-procentfraktilen.",
                    "The median duration of a consultation, and the 90th percentile."),
            Formula.of(IndicatorUnit.MINUTES, NEUTRAL, Counted.SERVICES),
            ADMINISTRATION,
            LOCATION),
    APPOINTMENT_NO_SHOW_SHARE(
            new Bilingual("Udeblivelse fra tidsbestilling", "No-show of appointments"),
            new Bilingual(
                    "Andelen af de bestilte tider, der hverken blev afbestilt eller brugt.",
                    "The share of booked appointments that were neither cancelled nor used."),
            Formula.share(LESS_IS_BETTER, Counted.MISSED_APPOINTMENTS, Counted.DUE_APPOINTMENTS),
            ADMINISTRATION,
            LOCATION),
    REFERRALS_WITH_OUTCOME(
            new Bilingual("Henvisninger med kendt udfald", "Referrals with a known outcome"),
            new Bilingual(
                    "Andelen af henvisningerne fra perioden, hvis udfald er kendt; tilbagetrukne henvisninger tæller ikke.",
                    "The share of the referrals of the period whose outcome is known; withdrawn referrals do not count."),
            Formula.share(MORE_IS_BETTER, Counted.REFERRALS_WITH_OUTCOME, Counted.REFERRALS),
            ADMINISTRATION),
    EVENTS_HELD(
            new Bilingual("Afholdte arrangementer", "Events held"),
            new Bilingual(
                    "Antallet af afsluttede arrangementer; pop-up-vejledning er ikke med.",
                    "The number of completed events; pop-up guidance is not in it."),
            Formula.count(IndicatorUnit.EVENTS, MORE_IS_BETTER, Counted.EVENTS),
            ADMINISTRATION,
            EVENT_TYPE),
    WELCOME_EVENTS_HELD(
            new Bilingual("Afholdte velkomstarrangementer", "Welcome events held"),
            new Bilingual("Antallet af afsluttede velkomstarrangementer.", "The number of completed welcome events."),
            Formula.count(IndicatorUnit.EVENTS, MORE_IS_BETTER, Counted.WELCOME_EVENTS)
                    .comparedWith("WELCOME_EVENTS_HELD"),
            ADMINISTRATION),
    WELCOME_EVENT_CADENCE(
            new Bilingual("Måneder mellem velkomstarrangementer", "Months between welcome events"),
            new Bilingual(
                    "Det gennemsnitlige antal måneder fra det forrige afsluttede velkomstarrangement; KF042 lægger op til 2-3"
                            + " måneder. En måned er 365,25 / 12 dage.",
                    "The average number of months since the previous completed welcome event; KF042 foresees 2-3 months. A"
                            + " month is 365.25 / 12 days."),
            Formula.ratio(IndicatorUnit.MONTHS, NEUTRAL, Counted.MONTHS_BETWEEN_EVENTS, Counted.FOLLOWING_EVENTS)),
    EVENT_PARTICIPANTS(
            new Bilingual("Deltagere i arrangementer", "Event participants"),
            new Bilingual(
                    "Personer, der kom til afsluttede arrangementer, hvor fremmødet er opgjort; pop-up-vejledning er ikke"
                            + " med.",
                    "Persons who came to completed events whose attendance was counted; pop-up guidance is not in it."),
            Formula.count(IndicatorUnit.PERSONS, MORE_IS_BETTER, Counted.PARTICIPANTS),
            ADMINISTRATION,
            EVENT_TYPE),
    REGISTERED_PER_WELCOME_EVENT(
            new Bilingual("Tilmeldte pr. velkomstarrangement", "Registered per welcome event"),
            new Bilingual(
                    "Tilmeldte personer pr. afsluttet velkomstarrangement, hvor tilmeldingen er opgjort.",
                    "Persons registered per completed welcome event whose registrations were counted."),
            Formula.ratio(
                            IndicatorUnit.PERSONS_PER_EVENT,
                            MORE_IS_BETTER,
                            Counted.REGISTERED_FOR_WELCOME_EVENTS,
                            Counted.WELCOME_EVENTS_WITH_REGISTERED)
                    .comparedWith("REGISTERED_PER_EVENT"),
            ADMINISTRATION),
    PARTICIPANTS_PER_WELCOME_EVENT(
            new Bilingual("Deltagere pr. velkomstarrangement", "Participants per welcome event"),
            new Bilingual(
                    "Fremmødte personer pr. afsluttet velkomstarrangement, hvor fremmødet er opgjort.",
                    "Persons who came per completed welcome event whose attendance was counted."),
            Formula.ratio(
                            IndicatorUnit.PERSONS_PER_EVENT,
                            MORE_IS_BETTER,
                            Counted.WELCOME_PARTICIPANTS,
                            Counted.WELCOME_EVENTS_WITH_ATTENDED)
                    .comparedWith("ATTENDED_PER_EVENT"),
            ADMINISTRATION),
    WELCOME_NO_SHOW_SHARE(
            new Bilingual("Frafald ved velkomstarrangementer", "No-show at welcome events"),
            new Bilingual(
                    "Andelen af de tilmeldte personer, der ikke kom, ved velkomstarrangementer, hvor begge er opgjort; alle"
                            + " fremmødte regnes som tilmeldte, som i KF042.",
                    "The share of the persons registered who did not come, at welcome events where both were counted; all"
                            + " who came are taken as registered, as in KF042."),
            Formula.share(LESS_IS_BETTER, Counted.WELCOME_ABSENT, Counted.WELCOME_REGISTERED_AND_COUNTED)
                    .comparedWith("NO_SHOW_SHARE"),
            ADMINISTRATION),
    SHOW_UP_RATE(
            new Bilingual("Fremmøde ved arrangementer", "Show-up at events"),
            new Bilingual(
                    "Fremmødte personer i forhold til tilmeldte personer ved afsluttede arrangementer, hvor begge er opgjort.",
                    "Persons who came of persons registered, at completed events where both were counted."),
            Formula.share(MORE_IS_BETTER, Counted.CAME_AND_COUNTED, Counted.REGISTERED_AND_COUNTED),
            ADMINISTRATION,
            EVENT_TYPE),
    SEATS_FILLED(
            new Bilingual("Besatte pladser", "Seats filled"),
            new Bilingual(
                    "Fremmødte personer i forhold til pladser ved afsluttede arrangementer, hvor fremmødet er opgjort.",
                    "Persons who came of places, at completed events whose attendance was counted."),
            Formula.share(MORE_IS_BETTER, Counted.PARTICIPANTS, Counted.PLACES),
            ADMINISTRATION,
            EVENT_TYPE),
    SETTLING_IN_SCORE(
            new Bilingual("Hjælp til at falde til", "Help with settling in"),
            new Bilingual(
                    "Gennemsnittet af deltagernes svar på, om arrangementet hjalp dem med at falde til, fra 1 (slet ikke) til"
                            + " 5 (meget).",
                    "The mean of participants' answers to whether the event helped them to settle in, from 1 (not at all) to"
                            + " 5 (very much)."),
            Formula.ratio(IndicatorUnit.SCORE, MORE_IS_BETTER, Counted.SETTLING_IN_POINTS, Counted.ANSWERS),
            ADMINISTRATION,
            EVENT_TYPE),
    BENEFIT_RESPONSE_RATE(
            new Bilingual("Svarprocent", "Response rate"),
            new Bilingual(
                    "Svar om udbytte i forhold til de tilmeldinger, der kunne svare: dem, der kom, eller dem med plads, hvor"
                            + " fremmødet ikke blev registreret.",
                    "Answers about the benefit of those registrations that could answer: those that came, or those with a"
                            + " seat where nobody was checked in."),
            Formula.share(NEUTRAL, Counted.ANSWERS, Counted.INVITED_TO_ANSWER),
            ADMINISTRATION,
            EVENT_TYPE),
    BENEFIT_NAMED(
            new Bilingual("Deltagere med udbytte", "Participants with a benefit"),
            new Bilingual(
                    "Andelen af svarene, der nævner mindst ét udbytte; delt efter udbytte: andelen, der nævner netop det.",
                    "The share of the answers that name at least one benefit; by outcome: the share that names that one."),
            Formula.share(MORE_IS_BETTER, Counted.ANSWERS_WITH_BENEFIT, Counted.ANSWERS),
            ADMINISTRATION,
            EVENT_TYPE,
            OUTCOME),
    DESK_RATING(
            new Bilingual("Borgernes vurdering af vejledningen", "Citizens' rating of the guidance"),
            new Bilingual(
                    "Gennemsnittet af borgernes vurderinger af deres besøg, fra 1 til 5.",
                    "The mean of citizens' ratings of their visits, from 1 to 5."),
            Formula.ratio(IndicatorUnit.SCORE, MORE_IS_BETTER, Counted.RATING_POINTS, Counted.RATINGS),
            ADMINISTRATION,
            LOCATION),
    DESK_HOURS_COVERED(
            new Bilingual("Bemandede timer ved skranken", "Desk hours covered"),
            new Bilingual(
                    "Andelen af de krævede timer ved skranken, som offentliggjorte vagter dækker.",
                    "The share of the required hours at the desk that published shifts cover."),
            Formula.share(MORE_IS_BETTER, Counted.COVERED_HOURS, Counted.REQUIRED_HOURS),
            ADMINISTRATION),
    FTE_USED(
            new Bilingual("Brugte årsværk til vejledning", "Guidance FTE used"),
            new Bilingual(
                    "Vejledernes timer på offentliggjorte vagter i forhold til de timer, som vejledningslinjerne finansierer i"
                            + " perioden.",
                    "The guides' hours of published shifts of the hours that the guidance lines fund in the period."),
            Formula.share(NEUTRAL, Counted.WORKED_HOURS, Counted.FUNDED_HOURS),
            ADMINISTRATION),
    COST_PER_CONSULTATION(
            new Bilingual("Udgift pr. vejledning", "Cost per consultation"),
            new Bilingual(
                    "Den direkte udgift til vejledning divideret med antallet af vejledninger; den fulde udgift med fælles"
                            + " omkostninger står ved siden af.",
                    "The direct cost of guidance divided by the consultations; the full cost with overhead is shown beside it."),
            Formula.ratio(IndicatorUnit.DKK, LESS_IS_BETTER, Counted.CONSULTATION_COST, Counted.CONSULTATIONS),
            ADMINISTRATION),
    COST_PER_PARTICIPANT(
            new Bilingual("Udgift pr. deltager", "Cost per participant"),
            new Bilingual(
                    "Den direkte udgift til arrangementer divideret med antallet af deltagere; den fulde udgift med fælles"
                            + " omkostninger står ved siden af.",
                    "The direct cost of events divided by the participants; the full cost with overhead is shown beside it."),
            Formula.ratio(IndicatorUnit.DKK, LESS_IS_BETTER, Counted.EVENT_COST, Counted.PARTICIPANTS),
            ADMINISTRATION),
    COST_PER_STAFFED_HOUR(
            new Bilingual("Udgift pr. bemandet time", "Cost per staffed hour"),
            new Bilingual(
                    "Den direkte udgift til vejledernes tid divideret med deres timer ved skranke og arrangementer; den fulde"
                            + " udgift med fælles omkostninger står ved siden af.",
                    "The direct cost of the guides' time divided by their hours at desks and events; the full cost with"
                            + " overhead is shown beside it."),
            Formula.ratio(IndicatorUnit.DKK, LESS_IS_BETTER, Counted.STAFFED_COST, Counted.STAFFED_HOURS),
            ADMINISTRATION);

    private final Bilingual title;
    private final Bilingual definition;
    private final Formula formula;
    private final List<IndicatorDimension> dimensions;

    Indicator(Bilingual title, Bilingual definition, Formula formula, IndicatorDimension... groups) {
        this.title = title;
        this.definition = definition;
        this.formula = formula;
        this.dimensions = Stream.concat(
                        Arrays.stream(IndicatorDimension.values()).filter(IndicatorDimension::isOfTime),
                        Arrays.stream(groups))
                .toList();
    }

    /** Finds an indicator by its code. */
    public static Optional<Indicator> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    @Override
    public Bilingual label() {
        return title;
    }

    public Bilingual definition() {
        return definition;
    }

    public IndicatorUnit unit() {
        return formula.unit();
    }

    public Direction direction() {
        return formula.direction();
    }

    Formula formula() {
        return formula;
    }

    /** Returns the code of the baseline that the indicator is compared with; none where the pilot gives no figure. */
    @Nullable
    String baseline() {
        return formula.baseline();
    }

    /** Whether the value is a median of times, which has a 90th percentile beside it. */
    boolean isTime() {
        return this == WAITING_TIME || this == SERVICE_TIME;
    }

    /** Returns what could still change a figure without a correction, apart from a period that is not over. */
    Set<Provisional> awaits() {
        return switch (this) {
            case COST_PER_CONSULTATION, COST_PER_PARTICIPANT, COST_PER_STAFFED_HOUR, COST_OUTSIDE_TARGET_GROUP ->
                EnumSet.of(Provisional.HOURS_NOT_CONFIRMED, Provisional.SALARIES_NOT_POSTED);
            case FTE_USED -> EnumSet.of(Provisional.HOURS_NOT_CONFIRMED);
            case REFERRALS_WITH_OUTCOME -> EnumSet.of(Provisional.REFERRALS_OPEN);
            default ->
                dimensions.contains(EVENT_TYPE) || name().contains("WELCOME")
                        ? EnumSet.of(Provisional.EVENTS_NOT_COMPLETED)
                        : EnumSet.noneOf(Provisional.class);
        };
    }

    /** Returns the dimensions by which the indicator can be divided: years, quarters and months first. */
    public List<IndicatorDimension> dimensions() {
        return dimensions;
    }
}
