package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.budget.note.NoteGoal;
import dk.kk.ihcph.guidance.evaluation.indicator.Indicator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the indicators of a row of a note's table 1. A rule looks in the row's follow-up for the words of what is
 * measured, and in its follow-up or activity for the words of the place where that happens.
 */
enum FollowUpRule {
    INTERNATIONALS(
            Words.NUMBER_OF + "(?:international\\w*|borgere?|personer|brugere|besøgende)",
            Words.DESK,
            Indicator.INTERNATIONALS_GUIDED,
            Indicator.CONSULTATIONS_PER_MONTH),
    CONSULTATIONS(
            Words.NUMBER_OF + "(?:vejledninger|betjeninger|besøg|samtaler)",
            Words.DESK,
            Indicator.CONSULTATIONS_PER_MONTH),
    EVENTS(
            Words.NUMBER_OF + "(?:events?|\\w*arrangementer)",
            null,
            Indicator.EVENTS_HELD,
            Indicator.WELCOME_EVENTS_HELD),
    PARTICIPANTS(
            "\\b(?:deltager|deltagelse|fremmød|tilmeld)",
            Words.EVENT,
            Indicator.EVENT_PARTICIPANTS,
            Indicator.REGISTERED_PER_WELCOME_EVENT,
            Indicator.PARTICIPANTS_PER_WELCOME_EVENT),
    EVENT_NO_SHOWS("\\b(?:frafald|udebliv)", Words.EVENT, Indicator.WELCOME_NO_SHOW_SHARE),
    APPOINTMENT_NO_SHOWS(
            "\\b(?:frafald|udebliv)",
            "\\b(?:tidsbestilling|bestilte tider|aftaler)",
            Indicator.APPOINTMENT_NO_SHOW_SHARE),
    BENEFIT(
            "\\b(?:udbytte|spørgeskema|fald(?:e|er|et) til\\b)",
            Words.EVENT,
            Indicator.SETTLING_IN_SCORE,
            Indicator.BENEFIT_NAMED,
            Indicator.BENEFIT_RESPONSE_RATE),
    RATING("\\b(?:spørgeskema|\\w*tilfreds)", Words.DESK, Indicator.DESK_RATING),
    WAIT("\\b(?:ventetid|kø(?:en|er)?\\b)", null, Indicator.WAITING_TIME),
    REFERRALS("\\b(?:vider)?(?:henvis|brobyg)", null, Indicator.REFERRALS_WITH_OUTCOME),
    TARGET_GROUP("\\bandel\\w*\\b[^.]*\\bmålgruppe", Words.DESK, Indicator.TARGET_GROUP_SHARE),
    CULTURE(
            "\\b(?:kultur|fritid)",
            null,
            Indicator.CULTURE_AND_LEISURE_AT_DESK,
            Indicator.CULTURE_AND_LEISURE_AT_EVENTS),
    OPENING_HOURS("\\b(?:åbningstid|bemand)", Words.DESK, Indicator.DESK_HOURS_COVERED),
    HOURS("\\b(?:årsværk|timeforbrug)", Words.DESK, Indicator.FTE_USED),
    COST_OF_GUIDANCE("\\b(?:udgift|omkostning|enhedspris)", Words.DESK, Indicator.COST_PER_CONSULTATION),
    COST_OF_EVENTS("\\b(?:udgift|omkostning|enhedspris)", Words.EVENT, Indicator.COST_PER_PARTICIPANT);

    private final Pattern measured;
    private final @Nullable Pattern place;
    private final List<Indicator> indicators;

    FollowUpRule(String measured, @Nullable String place, Indicator... indicators) {
        this.measured = Words.pattern(measured);
        this.place = place == null ? null : Words.pattern(place);
        this.indicators = List.of(indicators);
    }

    /** Returns the indicators that the rules propose for a row; none where no rule fits its words. */
    static List<Indicator> proposedFor(NoteGoal row) {
        return Stream.of(values())
                .filter(rule -> rule.fits(row))
                .flatMap(rule -> rule.indicators.stream())
                .distinct()
                .toList();
    }

    private boolean fits(NoteGoal row) {
        String followUp = Words.plain(row.followUp());
        return measured.matcher(followUp).find()
                && (place == null
                        || place.matcher(followUp + " " + Words.plain(row.activity()))
                                .find());
    }

    /** The words to look for, in small letters. */
    private static final class Words {
        static final String NUMBER_OF =
                "\\b(?:antal(?:let)?|hvor mange)(?: af)?(?: (?!deltagere|til\\b|i\\b|på\\b|ved\\b|for\\b)[\\w-]+){0,2}? ";
        static final String DESK = "\\b(?:\\w*vejledning|servicedesk|skranke|betjening)";
        static final String EVENT = "\\b(?:events?\\b|\\w*arrangement)";

        private Words() {}

        static Pattern pattern(String expression) {
            return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
        }

        static String plain(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        }
    }
}
