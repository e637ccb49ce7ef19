package dk.kk.ihcph.guidance.registration.statistics;

import dk.kk.ihcph.guidance.database.LocalTimes;
import dk.kk.ihcph.guidance.kernel.Dimensions;
import dk.kk.ihcph.guidance.registration.turnout.NoShowDimension;

/** A dimension by which the figures of events and registrations are grouped. */
enum EventDimension implements Dimensions.Dimension {
    YEAR("year", "År", LocalTimes.year(EventDimension.BEGIN)),
    QUARTER("quarter", "Kvartal", LocalTimes.quarter(EventDimension.BEGIN)),
    MONTH("month", "Måned", LocalTimes.month(EventDimension.BEGIN)),
    TYPE("type", "Type", "e.type"),
    ADMINISTRATION("administration", "Forvaltning", "e.administration"),
    LOCATION("location", "Sted", "e.location"),
    MUNICIPALITY("municipality", "Kommune", "r.municipality"),
    LANGUAGE("language", "Sprog", "r.language"),
    SITUATION("situation", "Situation", "r.situation"),
    INDUSTRY("industry", "Branche", "r.industry"),
    SOURCE("source", "Tilmeldt af", "r.source"),
    /** Larger parties are counted together: they are few. */
    PARTY_SIZE("partySize", "Personer i tilmeldingen", "least(r.party_size, " + NoShowDimension.LARGE_PARTY + ")");

    private static final String BEGIN = "e.starts_at";

    private final String field;
    private final String danish;
    private final String expression;

    EventDimension(String field, String danish, String expression) {
        this.field = field;
        this.danish = danish;
        this.expression = expression;
    }

    @Override
    public String field() {
        return field;
    }

    /** The Danish header of its column in a table. */
    String danish() {
        return danish;
    }

    boolean isOfTime() {
        return expression.contains(BEGIN);
    }

    /** Whether it tells registrations apart and not events. */
    boolean isOfRegistration() {
        return expression.contains("r.");
    }

    /** The SQL that gives the group of an event {@code e}, or of a registration {@code r}. */
    String expression() {
        return expression;
    }
}
