package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;

/** The kinds of problem of registrations and seats. */
public enum RegistrationProblem implements ProblemKind {
    NO_REGISTRATION(
            Category.CONFLICT,
            "Tilmelding er ikke nødvendig",
            "No registration needed",
            "Man kan komme til arrangementet uden at tilmelde sig.",
            "The event takes no registrations: come along."),
    REGISTRATION_NOT_OPEN(
            Category.CONFLICT,
            "Tilmeldingen er ikke åbnet",
            "Registration not open yet",
            "Tilmeldingen åbner %s.",
            "Registration opens on %s."),
    REGISTRATION_CLOSED(
            Category.CONFLICT,
            "Tilmeldingen er lukket",
            "Registration closed",
            "Tilmeldingen lukkede %s.",
            "Registration closed on %s."),
    EVENT_OVER(
            Category.CONFLICT,
            "Arrangementet er begyndt eller slut",
            "The event has begun or is over",
            "Arrangementet begyndte %s.",
            "The event began on %s."),
    EVENT_CANCELLED(
            Category.CONFLICT,
            "Arrangementet er aflyst",
            "The event is cancelled",
            "Arrangementet er aflyst, så der er intet at tilmelde sig.",
            "The event is cancelled, so there is nothing to register for."),
    EVENT_FULL(
            Category.CONFLICT,
            "Arrangementet er fuldt",
            "The event is full",
            "Der er ikke pladser nok, og ventelisten er lukket eller fuld.",
            "There are not seats enough, and the waiting list is closed or full."),
    OUTSIDE_AUDIENCE(
            Category.CONFLICT,
            "Uden for arrangementets målgruppe",
            "Outside the event's audience",
            "Arrangementet er for andre: %s.",
            "The event is for others: %s."),
    ALREADY_REGISTERED(
            Category.CONFLICT,
            "E-mailen er allerede tilmeldt",
            "The e-mail is registered already",
            "Der er allerede en aktiv tilmelding til arrangementet med den e-mail.",
            "There is an active registration for the event with that e-mail already."),
    QUOTA_USED_UP(
            Category.CONFLICT,
            "Kommunens pladser er brugt",
            "The municipality's seats are used up",
            "Partnerkommunen har kun %s pladser tilbage til arrangementet.",
            "The partner municipality has only %s seats left at the event."),
    OFFER_EXPIRED(
            Category.GONE,
            "Tilbuddet er udløbet",
            "Offer expired",
            "Fristen for at tage imod pladsen er udløbet, og den er givet videre. GET viser tilmeldingen.",
            "The time to accept the seat is over, and it has been passed on. GET shows the registration.");

    private final Words words;

    RegistrationProblem(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
        words = Words.of(category, titleDa, titleEn, detailDa, detailEn);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Lists these kinds for the documentation of problems. */
    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super("Registrations", "RegistrationConflict", RegistrationProblem.values());
        }
    }
}
