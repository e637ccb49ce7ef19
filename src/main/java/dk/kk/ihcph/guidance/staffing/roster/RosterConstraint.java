package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Coded;

/** What a roster is judged by: first no hard rule broken, then the most covered, then the wishes by their weights. */
public enum RosterConstraint implements Coded {
    OVERLAP(Level.HARD, "Ingen er to steder på én gang", "Nobody is in two places at once"),
    OUTSIDE_EMPLOYMENT(Level.HARD, "Kun inden for ansættelsen", "Only while employed"),
    OTHER_ADMINISTRATION(Level.HARD, "Kun egen forvaltnings vagter", "Only shifts of one's own administration"),
    ABSENCE(Level.HARD, "Ingen vagt under fravær", "No shift during an absence"),
    DAILY_REST(Level.HARD, "11 timers hvile mellem to vagter", "11 hours of rest between two shifts"),
    WEEKLY_REST(Level.HARD, "Højst 6 dage i træk", "At most 6 days in a row"),
    WEEKLY_HOURS(
            Level.HARD,
            "Højst 48 timer om ugen i gennemsnit over 4 måneder",
            "At most 48 hours a week on average over 4 months"),
    COVERAGE(Level.MEDIUM, "Hver åbningstime er bemandet", "Every opening hour is staffed"),
    LANGUAGES(Level.SOFT, "De ønskede sprog", "The wanted languages"),
    TOPICS(Level.SOFT, "De ønskede emner", "The wanted topics"),
    FAIR_LOCATIONS(Level.SOFT, "Stederne er ligeligt fordelt", "A fair share of the locations"),
    FAIR_LATE_DAYS(Level.SOFT, "De sene dage er ligeligt fordelt", "A fair share of the late days"),
    NORM_BALANCE(Level.SOFT, "Timerne følger årsnormen", "Hours follow the annual norm"),
    WISHES(Level.SOFT, "Ønskede og uønskede ugedage", "Preferred and avoided weekdays");

    /** No gain on a lower level makes up for a loss on a higher one. */
    public enum Level {
        HARD,
        MEDIUM,
        SOFT
    }

    private final Level level;
    private final Bilingual label;

    RosterConstraint(Level level, String da, String en) {
        this.level = level;
        this.label = new Bilingual(da, en);
    }

    public Level level() {
        return level;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
