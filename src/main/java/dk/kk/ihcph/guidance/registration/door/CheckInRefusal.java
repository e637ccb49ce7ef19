package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The reason why a scan checks nobody in. */
public enum CheckInRefusal implements Coded {
    ALREADY_CHECKED_IN(new Bilingual("Allerede registreret som mødt op", "Already checked in")),
    WAITING(new Bilingual("På ventelisten: ingen plads endnu", "On the waiting list: no seat yet")),
    CANCELLED(new Bilingual("Tilmeldingen er afmeldt eller udløbet", "The registration was cancelled or has expired")),
    OTHER_EVENT(new Bilingual("Billetten gælder et andet arrangement", "The ticket is for another event")),
    UNKNOWN_TICKET(new Bilingual("Billetten er ukendt", "The ticket is unknown")),
    EVENT_NOT_ON(new Bilingual("Arrangementet holdes ikke den dag", "The event does not take place on that day")),
    IN_THE_FUTURE(new Bilingual("Scanningens tid ligger i fremtiden", "The time of the scan is in the future")),
    UNDONE_SINCE(new Bilingual(
            "Ankomsten blev fortrudt, efter at billetten var scannet",
            "The check-in was undone after the ticket was scanned")),
    MORE_THAN_THE_PARTY(new Bilingual("Flere personer, end der er tilmeldt", "More people than are registered")),
    SCAN_ID_REUSED(new Bilingual(
            "Scanningens id er allerede brugt til noget andet",
            "The scan's id has already been used for something else"));

    private final Bilingual label;

    CheckInRefusal(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
