package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.kernel.Noun;
import java.time.LocalTime;
import java.util.Comparator;

/** The properties by which the figures of no-shows tell parties apart. */
public enum NoShowDimension implements Coded {
    LEAD_TIME(new Bilingual("Tid fra tilmelding til arrangement", "Time from registration to event")),
    ANSWER(new Bilingual("Svar på påmindelsen", "Answer to the reminder")),
    PARTY_SIZE(new Bilingual("Antal personer i tilmeldingen", "Persons in the registration")),
    TYPE(new Bilingual("Type af arrangement", "Type of event")),
    HOUR(new Bilingual("Klokkeslæt", "Hour"));

    /** Larger parties are counted together: they are few. */
    public static final int LARGE_PARTY = 4;

    private static final Bilingual OR_MORE = new Bilingual("%s eller flere", "%s or more");
    private static final Bilingual FROM = new Bilingual("Kl. %s", "%s");

    private final Bilingual label;

    NoShowDimension(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }

    /** The order of the values in the table. */
    Comparator<String> order() {
        return switch (this) {
            case LEAD_TIME -> Comparator.comparing(LeadTime::valueOf);
            case ANSWER -> Comparator.comparing(ReminderAnswer::valueOf);
            case TYPE -> Comparator.comparing(EventType::valueOf);
            case PARTY_SIZE, HOUR -> Comparator.comparingInt(Integer::parseInt);
        };
    }

    Bilingual labelOf(String value) {
        return switch (this) {
            case LEAD_TIME -> LeadTime.valueOf(value).label();
            case ANSWER -> ReminderAnswer.valueOf(value).label();
            case TYPE -> EventType.valueOf(value).label();
            case PARTY_SIZE -> persons(Integer.parseInt(value));
            case HOUR -> FROM.with(LocalTime.of(Integer.parseInt(value), 0));
        };
    }

    private static Bilingual persons(int persons) {
        Bilingual counted = Noun.PERSONS.count(persons);
        return persons < LARGE_PARTY ? counted : OR_MORE.with(counted);
    }
}
