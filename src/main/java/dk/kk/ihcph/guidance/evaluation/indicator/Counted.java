package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A quantity that indicators count or divide by, with the addresses of its records. */
enum Counted {
    CONSULTATIONS("registrerede vejledninger", "recorded consultations", Records.CONSULTATIONS),
    CULTURE_CONSULTATIONS(
            "registrerede vejledninger om kultur og fritid",
            "recorded consultations about culture and leisure",
            Records.CONSULTATIONS + "&topic=CULTURE_AND_LEISURE"),
    FIRST_TIME_PERSONS("personer ved første besøg", "persons on their first visit", Records.CONSULTATIONS),
    TARGET_GROUP_PERSONS("vejledte personer i målgruppen", "persons guided in the target group", Records.CONSULTATIONS),
    PERSONS_WITH_KNOWN_GROUP(
            "vejledte personer, hvor målgruppen er kendt",
            "persons guided whose target group is known",
            Records.CONSULTATIONS),
    WAITS("ventetider, minutter", "waits, minutes", Records.STATISTICS),
    SERVICES("vejledningstider, minutter", "service times, minutes", Records.STATISTICS),
    RATING_POINTS("point i vurderinger", "points of ratings", Records.STATISTICS),
    RATINGS("vurderinger", "ratings", Records.STATISTICS),
    MISSED_APPOINTMENTS(
            "bestilte tider, hvor ingen kom",
            "appointments to which nobody came",
            Records.APPOINTMENTS + "&status=NO_SHOW"),
    DUE_APPOINTMENTS("bestilte tider, der ikke blev afbestilt", "appointments not cancelled", Records.APPOINTMENTS),
    REFERRALS_WITH_OUTCOME("henvisninger med kendt udfald", "referrals with a known outcome", Records.REFERRALS),
    REFERRALS("henvisninger, der ikke er trukket tilbage", "referrals not withdrawn", Records.REFERRALS),
    EVENTS("afsluttede arrangementer", "completed events", Records.EVENTS),
    PARTICIPANTS("fremmødte personer", "persons who came", Records.EVENTS),
    CAME_AND_COUNTED("fremmødte personer", "persons who came", Records.EVENTS),
    REGISTERED_AND_COUNTED("tilmeldte personer", "persons registered", Records.EVENTS),
    PLACES("pladser", "places", Records.EVENTS),
    WELCOME_EVENTS("afsluttede velkomstarrangementer", "completed welcome events", Records.WELCOME_EVENTS),
    WELCOME_EVENTS_WITH_REGISTERED(
            "velkomstarrangementer, hvor tilmeldingen er opgjort",
            "welcome events whose registrations were counted",
            Records.WELCOME_EVENTS),
    WELCOME_EVENTS_WITH_ATTENDED(
            "velkomstarrangementer, hvor fremmødet er opgjort",
            "welcome events whose attendance was counted",
            Records.WELCOME_EVENTS),
    REGISTERED_FOR_WELCOME_EVENTS(
            "tilmeldte personer til velkomstarrangementer",
            "persons registered for welcome events",
            Records.WELCOME_EVENTS),
    WELCOME_PARTICIPANTS(
            "fremmødte personer til velkomstarrangementer",
            "persons who came to welcome events",
            Records.WELCOME_EVENTS),
    WELCOME_ABSENT("tilmeldte personer, der ikke kom", "persons registered who did not come", Records.WELCOME_EVENTS),
    WELCOME_REGISTERED_AND_COUNTED("tilmeldte personer", "persons registered", Records.WELCOME_EVENTS),
    MONTHS_BETWEEN_EVENTS(
            "måneder siden det forrige velkomstarrangement",
            "months since the previous welcome event",
            Records.WELCOME_EVENTS),
    FOLLOWING_EVENTS(
            "velkomstarrangementer, der fulgte et tidligere",
            "welcome events that followed an earlier one",
            Records.WELCOME_EVENTS),
    ANSWERS("svar om udbytte", "answers about the benefit", Records.EVENTS),
    CULTURE_ANSWERS(
            "svar, der nævner kultur- og fritidstilbud", "answers that name culture and leisure", Records.EVENTS),
    ANSWERS_WITH_BENEFIT("svar, der nævner et udbytte", "answers that name a benefit", Records.EVENTS),
    SETTLING_IN_POINTS("point i svar", "points of answers", Records.EVENTS),
    INVITED_TO_ANSWER("tilmeldinger, der kunne svare", "registrations that could answer", Records.EVENTS),
    COVERED_HOURS("dækkede timer", "hours covered", Records.COVERAGE),
    REQUIRED_HOURS("krævede timer", "hours required", Records.COVERAGE),
    WORKED_HOURS("vejledernes timer", "hours of guides", Records.UNIT_COSTS),
    FUNDED_HOURS("finansierede timer", "hours funded", Records.UNIT_COSTS),
    STAFFED_HOURS("bemandede timer", "staffed hours", Records.UNIT_COSTS),
    CONSULTATION_COST("kr. til vejledning", "DKK for guidance", Records.UNIT_COSTS),
    EVENT_COST("kr. til arrangementer", "DKK for events", Records.UNIT_COSTS),
    STAFFED_COST("kr. til vejledernes tid", "DKK for the guides' time", Records.UNIT_COSTS),
    COST_OUTSIDE_TARGET_GROUP(
            "kr. til vejledning uden for målgruppen",
            "DKK for guidance outside the target group",
            Records.UNIT_COSTS + " " + Records.STATISTICS + "&by=targetGroup"),
    MONTHS("måneder", "months", "");

    private final Bilingual label;
    private final String addresses;

    Counted(String danish, String english, String addresses) {
        this.label = new Bilingual(danish, english);
        this.addresses = addresses;
    }

    Bilingual label() {
        return label;
    }

    /** Returns the addresses of the records in the period; of long periods one for each calendar year, where need be. */
    List<String> links(LocalPeriod period, ZoneId zone) {
        return Stream.of(addresses.split(" "))
                .filter(address -> !address.isEmpty())
                .flatMap(address -> address.startsWith(Records.COVERAGE)
                        ? TimeParts.of(period, IndicatorDimension.YEAR).stream()
                                .map(part -> link(address, part.period(), zone))
                        : Stream.of(link(address, period, zone)))
                .toList();
    }

    private static String link(String address, LocalPeriod period, ZoneId zone) {
        return "/api/v1/"
                + address.replace("{begin}", period.begin(zone).toString())
                        .replace("{end}", period.end(zone).toString())
                        .replace("{from}", period.from().toString())
                        .replace("{to}", period.to().toString())
                        .replace("{last}", period.to().minusDays(1).toString());
    }

    /** The addresses of the records. */
    private static final class Records {
        static final String CONSULTATIONS = "consultations?status=RECORDED&from={begin}&to={end}";
        static final String STATISTICS = "consultations/statistics?from={from}&to={to}";
        static final String APPOINTMENTS = "appointments?from={from}&to={last}";
        static final String REFERRALS = "referrals";
        static final String EVENTS = "events?status=COMPLETED&from={begin}&to={end}";
        static final String WELCOME_EVENTS = EVENTS + "&type=WELCOME";
        static final String COVERAGE = "staffing/coverage?from={from}&to={last}";
        static final String UNIT_COSTS = "unit-costs?from={from}&to={to}";

        private Records() {}
    }
}
