package dk.kk.ihcph.guidance.registration.statistics;

import dk.kk.ihcph.guidance.database.LocalTimes;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Dimensions;
import dk.kk.ihcph.guidance.registration.turnout.NoShowDimension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dimension by which the figures of events and registrations are grouped. */
@Schema(
        name = "EventDimension",
        description = "A dimension to group events and registrations by",
        enumeration = {
            "year",
            "quarter",
            "month",
            "type",
            "administration",
            "location",
            "municipality",
            "language",
            "situation",
            "industry",
            "source",
            "partySize"
        })
enum EventDimension implements Dimensions.Dimension {
    YEAR("year", new Bilingual("År", "Year"), LocalTimes.year(EventDimension.BEGIN)),
    QUARTER("quarter", new Bilingual("Kvartal", "Quarter"), LocalTimes.quarter(EventDimension.BEGIN)),
    MONTH("month", new Bilingual("Måned", "Month"), LocalTimes.month(EventDimension.BEGIN)),
    TYPE("type", new Bilingual("Type", "Type"), "e.type"),
    ADMINISTRATION("administration", new Bilingual("Forvaltning", "Administration"), "e.administration"),
    LOCATION("location", new Bilingual("Sted", "Place"), "e.location"),
    MUNICIPALITY("municipality", new Bilingual("Kommune", "Municipality"), "r.municipality"),
    LANGUAGE("language", new Bilingual("Sprog", "Language"), "r.language"),
    SITUATION("situation", new Bilingual("Situation", "Situation"), "r.situation"),
    INDUSTRY("industry", new Bilingual("Branche", "Industry"), "r.industry"),
    SOURCE("source", new Bilingual("Tilmeldt af", "Registered by"), "r.source"),
    /** Larger parties are counted together: they are few. */
    PARTY_SIZE(
            "partySize",
            new Bilingual("Personer i tilmeldingen", "Persons in the registration"),
            "least(r.party_size, " + NoShowDimension.LARGE_PARTY + ")");

    private static final String BEGIN = "e.starts_at" + LocalTimes.LOCAL;

    private final String field;
    private final Bilingual label;
    private final String expression;

    EventDimension(String field, Bilingual label, String expression) {
        this.field = field;
        this.label = label;
        this.expression = expression;
    }

    @Override
    public String field() {
        return field;
    }

    Bilingual label() {
        return label;
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
