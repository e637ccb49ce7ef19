package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorFigure;
import dk.kk.ihcph.guidance.evaluation.indicator.Quantities;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Written;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Tells each indicator's figure in a clause. */
final class Clauses {
    private static final Bilingual NOTHING = new Bilingual("", "");
    private static final Bilingual HALF_AT_MOST = new Bilingual("højst %s%s", "at most %s%s");
    private static final Bilingual NINE_IN_TEN =
            new Bilingual(", og ni ud af ti højst %s", ", and nine in ten at most %s");
    private static final Bilingual ON_SCALE =
            new Bilingual("i gennemsnit %s på en skala fra 1 til 5%s", "an average of %s on a scale from 1 to 5%s");
    private static final Bilingual IN_BRACKETS = new Bilingual(" (%s)", " (%s)");
    private static final Bilingual ON_AVERAGE = new Bilingual("i gennemsnit %s%s%s", "%s%s on average%s");
    private static final Bilingual WITH_OVERHEAD = new Bilingual(", med fælles omkostninger %s", ", %s with overhead");
    private static final Bilingual WITH_UNKNOWN = new Bilingual(
            " (mellem %s og %s, når dem, hvor det ikke vides, regnes med)",
            " (between %s and %s when those of whom it is not known are counted in)");

    private Clauses() {}

    /** Returns the clause of a figure that is neither hidden nor empty. */
    static Clause of(ToldFigure measured, BigDecimal value) {
        Bilingual written = measured.written(value);
        return switch (measured.code()) {
            case CONSULTATIONS -> given(written, isOne(measured, value), NOTHING);
            case CONSULTATIONS_PER_MONTH -> perMonth(measured, value);
            case INTERNATIONALS_GUIDED -> internationals(measured, value);
            case TARGET_GROUP_SHARE ->
                clause(
                        share("af de vejledte personer", "of the people guided", written),
                        "hørte",
                        "belonged",
                        "til målgruppen%s",
                        "to the target group%s",
                        withUnknown(measured));
            case COST_OUTSIDE_TARGET_GROUP ->
                cost("vejledning uden for målgruppen", "guidance outside the target group", written);
            case CULTURE_AND_LEISURE_AT_DESK ->
                clause(
                        share("af vejledningerne", "of the consultations", written),
                        "handlede",
                        "were",
                        "om kultur og fritid",
                        "about culture and leisure");
            case CULTURE_AND_LEISURE_AT_EVENTS ->
                clause(
                        share("af svarene om udbytte", "of the answers about the benefit", written),
                        "nævnte",
                        "named",
                        "kultur- og fritidstilbud%s",
                        "culture and leisure%s",
                        answers(measured));
            case WAITING_TIME -> median("halvdelen", "half", "ventede", "waited", measured, written);
            case SERVICE_TIME ->
                median("halvdelen af vejledningerne", "half of the consultations", "varede", "took", measured, written);
            case APPOINTMENT_NO_SHOW_SHARE ->
                clause(
                        share("af de bestilte tider", "of the booked appointments", written),
                        "blev",
                        "were",
                        "hverken afbestilt eller brugt",
                        "neither cancelled nor used");
            case REFERRALS_WITH_OUTCOME ->
                clause(
                        share("af henvisningerne", "of the referrals", written),
                        "havde",
                        "had",
                        "et kendt udfald",
                        "a known outcome");
            case EVENTS_HELD -> held(written, isOne(measured, value));
            case WELCOME_EVENTS_HELD ->
                held(Quantities.WELCOME_EVENTS.count(measured.rounded(value)), isOne(measured, value));
            case WELCOME_EVENT_CADENCE ->
                clause(
                        new Bilingual("der", "on average %s").with(written),
                        "gik",
                        "passed",
                        "i gennemsnit %s mellem velkomstarrangementerne",
                        "between the welcome events",
                        written);
            case EVENT_PARTICIPANTS ->
                clause(
                        new Bilingual("der", "%s").with(written),
                        "kom",
                        "came",
                        "%s til %s",
                        "to %2$s",
                        written,
                        events(measured));
            case REGISTERED_PER_WELCOME_EVENT ->
                clause(
                        new Bilingual("der", "on average %s").with(written),
                        "var",
                        wasOrWere(isOne(measured, value)),
                        "i gennemsnit tilmeldt %s pr. velkomstarrangement",
                        "registered per welcome event",
                        written);
            case PARTICIPANTS_PER_WELCOME_EVENT ->
                clause(
                        new Bilingual("der", "on average %s").with(written),
                        "kom",
                        "came",
                        "i gennemsnit %s til hvert velkomstarrangement",
                        "to each welcome event",
                        written);
            case WELCOME_NO_SHOW_SHARE ->
                clause(
                        share("af de tilmeldte", "of those registered", written),
                        "kom",
                        "did",
                        "ikke til velkomstarrangementerne",
                        "not come to the welcome events");
            case SHOW_UP_RATE ->
                clause(
                        share("af de tilmeldte", "of those registered", written),
                        "kom",
                        "came",
                        "til arrangementerne",
                        "to the events");
            case SEATS_FILLED ->
                clause(
                        share("af pladserne ved arrangementerne", "of the seats at events", written),
                        "var",
                        "were",
                        "besat",
                        "filled");
            case SETTLING_IN_SCORE ->
                score(
                        "arrangementernes hjælp til at falde til",
                        "the events' help with settling in",
                        written,
                        answers(measured));
            case BENEFIT_RESPONSE_RATE ->
                clause(
                        share("af dem, der kunne svare,", "of those who could answer", written),
                        "svarede",
                        "answered",
                        "på spørgsmålene om udbytte%s",
                        "the questions about the benefit%s",
                        brackets(Quantities.ANSWERS, measured.figure().parts().numerator()));
            case BENEFIT_NAMED ->
                clause(
                        share("af svarene", "of the answers", written),
                        "nævnte",
                        "named",
                        "mindst ét udbytte%s",
                        "at least one benefit%s",
                        answers(measured));
            case DESK_RATING ->
                score("vejledningen", "the guidance", written, brackets(Quantities.RATINGS, restsOn(measured)));
            case DESK_HOURS_COVERED ->
                clause(
                        share("af de krævede timer ved skranken", "of the required desk hours", written),
                        "var",
                        "were",
                        "dækket af vagter",
                        "covered by shifts");
            case FTE_USED ->
                clause(
                        share("af de finansierede timer til vejledning", "of the funded hours of guidance", written),
                        "blev",
                        "were",
                        "brugt",
                        "used");
            case COST_PER_CONSULTATION -> costOnAverage("en vejledning", "a consultation", NOTHING, measured, written);
            case COST_PER_PARTICIPANT ->
                costOnAverage(
                        "arrangementerne",
                        "events",
                        new Bilingual(" pr. deltager", " per participant"),
                        measured,
                        written);
            case COST_PER_STAFFED_HOUR ->
                costOnAverage("en bemandet time", "a staffed hour", NOTHING, measured, written);
        };
    }

    private static Clause perMonth(ToldFigure measured, BigDecimal value) {
        BigDecimal all = measured.figure().parts().numerator();
        Bilingual average = Written.figure(measured.rounded(value));
        if (all == null) {
            return given(measured.written(value), isOne(measured, value), new Bilingual(" om måneden", " a month"));
        }
        return given(
                Quantities.CONSULTATIONS.count(all),
                all.compareTo(BigDecimal.ONE) == 0,
                new Bilingual(", i gennemsnit %s om måneden", ", on average %s a month").with(average));
    }

    private static Clause internationals(ToldFigure measured, BigDecimal value) {
        IndicatorFigure.Parts parts = measured.figure().parts();
        BigDecimal lowest = parts.lowest();
        BigDecimal highest = parts.highest();
        Bilingual persons = lowest == null || highest == null || lowest.compareTo(highest) == 0
                ? Quantities.INTERNATIONALS.count(value)
                : new Bilingual("mellem %s og %s", "between %s and %s")
                        .with(Written.figure(lowest), Quantities.INTERNATIONALS.count(highest));
        return clause(persons, "fik", "received", "vejledning for første gang", "guidance for the first time");
    }

    private static Clause given(Bilingual consultations, boolean one, Bilingual addition) {
        return new Clause(
                new Bilingual("der", "%s").with(consultations),
                new Bilingual("blev", wasOrWere(one)),
                new Bilingual("givet %s%s", "given%2$s").with(consultations, addition));
    }

    private static Clause held(Bilingual events, boolean one) {
        return new Clause(
                new Bilingual("der", "%s").with(events),
                new Bilingual("blev", wasOrWere(one)),
                new Bilingual("afholdt %s", "held").with(events));
    }

    private static Clause median(
            String da, String en, String verbDa, String verbEn, ToldFigure measured, Bilingual written) {
        return new Clause(
                new Bilingual(da, en),
                new Bilingual(verbDa, verbEn),
                HALF_AT_MOST.with(written, further(measured, NINE_IN_TEN)));
    }

    private static Clause cost(String da, String en, Bilingual amount) {
        return new Clause(new Bilingual(da, en), new Bilingual("kostede", "cost"), amount);
    }

    private static Clause costOnAverage(String da, String en, Bilingual per, ToldFigure measured, Bilingual amount) {
        return cost(da, en, ON_AVERAGE.with(amount, per, further(measured, WITH_OVERHEAD)));
    }

    private static Clause score(String da, String en, Bilingual points, Bilingual basis) {
        return new Clause(new Bilingual(da, en), new Bilingual("fik", "got"), ON_SCALE.with(points, basis));
    }

    /** Writes the second value of a figure, if it has one. */
    private static Bilingual further(ToldFigure measured, Bilingual words) {
        IndicatorFigure.Further further = measured.figure().further();
        return further == null ? NOTHING : words.with(measured.written(further.value()));
    }

    private static Bilingual withUnknown(ToldFigure measured) {
        BigDecimal lowest = measured.figure().parts().lowest();
        BigDecimal highest = measured.figure().parts().highest();
        return lowest == null || highest == null || lowest.compareTo(highest) == 0
                ? NOTHING
                : WITH_UNKNOWN.with(measured.written(lowest), measured.written(highest));
    }

    private static Bilingual events(ToldFigure measured) {
        BigDecimal events = restsOn(measured);
        return events == null ? new Bilingual("arrangementer", "events") : Noun.EVENTS.count(events);
    }

    private static Bilingual answers(ToldFigure measured) {
        return brackets(Quantities.ANSWERS, restsOn(measured));
    }

    private static Bilingual brackets(Noun noun, @Nullable BigDecimal count) {
        return count == null ? NOTHING : IN_BRACKETS.with(noun.count(count));
    }

    private static @Nullable BigDecimal restsOn(ToldFigure measured) {
        Long restsOn = measured.figure().restsOn();
        return restsOn == null ? null : BigDecimal.valueOf(restsOn);
    }

    private static Bilingual share(String da, String en, Bilingual percent) {
        return new Bilingual("%s " + da, "%s " + en).with(percent);
    }

    private static boolean isOne(ToldFigure measured, BigDecimal value) {
        return measured.rounded(value).compareTo(BigDecimal.ONE) == 0;
    }

    private static String wasOrWere(boolean one) {
        return one ? "was" : "were";
    }

    private static Clause clause(
            Bilingual subject, String verbDa, String verbEn, String restDa, String restEn, Object... values) {
        return new Clause(subject, new Bilingual(verbDa, verbEn), new Bilingual(restDa, restEn).with(values));
    }
}
