package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.staffing.rule.WorkingTimeRule;

/**
 * The constraints by which a roster is judged: first the hard rules, then coverage, then the wishes by their weights.
 */
public enum RosterConstraint implements Coded {
    OVERLAP(RosterLevel.HARD, "Ingen er to steder på én gang", "Nobody is in two places at once"),
    OUTSIDE_EMPLOYMENT(RosterLevel.HARD, "Kun inden for ansættelsen", "Only while employed"),
    OTHER_ADMINISTRATION(RosterLevel.HARD, "Kun egen forvaltnings vagter", "Only shifts of one's own administration"),
    ABSENCE(RosterLevel.HARD, "Ingen vagt under fravær", "No shift during an absence"),
    DAILY_REST(RosterLevel.HARD, "11 timers hvile mellem to vagter", "11 hours of rest between two shifts"),
    WEEKLY_REST(RosterLevel.HARD, "Højst 6 dage i træk", "At most 6 days in a row"),
    WEEKLY_HOURS(
            RosterLevel.HARD,
            "Højst 48 timer om ugen i gennemsnit over 4 måneder",
            "At most 48 hours a week on average over 4 months"),
    COVERAGE(RosterLevel.MEDIUM, "Hver åbningstime er bemandet", "Every opening hour is staffed"),
    MOVES(RosterLevel.MOVES, "Planlagte vagter bliver, som de er", "Planned shifts stay as they are"),
    LANGUAGES(RosterLevel.SOFT, "De ønskede sprog", "The wanted languages"),
    TOPICS(RosterLevel.SOFT, "De ønskede emner", "The wanted topics"),
    FAIR_LOCATIONS(RosterLevel.SOFT, "Stederne er ligeligt fordelt", "A fair share of the locations"),
    FAIR_LATE_DAYS(RosterLevel.SOFT, "De sene dage er ligeligt fordelt", "A fair share of the late days"),
    NORM_BALANCE(RosterLevel.SOFT, "Timerne følger årsværkstimenormen", "Hours follow the annual norm"),
    OVER_FUNDED_HOURS(
            RosterLevel.SOFT,
            "Højst de timer, bevillingslinjerne betaler",
            "At most the hours that the allocations pay"),
    WISHES(RosterLevel.SOFT, "Ønskede og uønskede dage", "Preferred and avoided days"),
    DAYS_IN_A_ROW(RosterLevel.SOFT, "Det ønskede antal dage i træk", "The preferred number of days in a row");

    private final RosterLevel level;
    private final Bilingual label;

    RosterConstraint(RosterLevel level, String da, String en) {
        this.level = level;
        this.label = new Bilingual(da, en);
    }

    /** Returns the constraint that stands for a rule of working time. */
    static RosterConstraint of(WorkingTimeRule rule) {
        return valueOf(rule.code().name());
    }

    public RosterLevel level() {
        return level;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
