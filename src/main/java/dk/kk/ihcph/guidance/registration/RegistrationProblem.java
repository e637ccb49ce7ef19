package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import org.jspecify.annotations.Nullable;

/** The kinds of problem of registrations and seats. */
public enum RegistrationProblem implements ProblemKind {
    NO_REGISTRATION(
            Category.CONFLICT,
            "Du behøver ikke tilmelde dig",
            "No registration needed",
            "Du behøver ikke tilmelde dig dette arrangement. Bare kom.",
            "You do not need to register for this event. Just come along."),
    REGISTRATION_NOT_OPEN(
            Category.CONFLICT,
            "Tilmeldingen er ikke åbnet endnu",
            "Registration is not open yet",
            "Tilmeldingen åbner %s.",
            "Registration opens on %s."),
    REGISTRATION_CLOSED(
            Category.CONFLICT,
            "Tilmeldingen er lukket",
            "Registration is closed",
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
            "The event has been cancelled",
            "Arrangementet er aflyst, så du kan ikke tilmelde dig.",
            "The event has been cancelled, so you cannot register."),
    EVENT_FULL(
            Category.CONFLICT,
            "Der er ikke flere pladser",
            "There are no more seats",
            "Der er ikke pladser nok, og du kan ikke komme på ventelisten.",
            "There are not enough seats, and you cannot join the waiting list."),
    OUTSIDE_AUDIENCE(
            Category.CONFLICT,
            "Arrangementet er for en anden målgruppe",
            "The event is for another audience",
            "Arrangementet er for %s.",
            "This event is for %s."),
    ALREADY_REGISTERED(
            Category.CONFLICT,
            "E-mailadressen er allerede tilmeldt",
            "The e-mail address is already registered",
            "Der er allerede en tilmelding til arrangementet med den e-mailadresse.",
            "There is already a registration for the event with that e-mail address."),
    QUOTA_USED_UP(
            Category.CONFLICT,
            "Kommunens pladser er brugt",
            "The municipality's seats are used up",
            "Samarbejdskommunen har kun %s tilbage til arrangementet.",
            "The partner municipality has only %s left at the event."),
    SEAT_OFFER_EXPIRED(
            Category.GONE,
            "Tilbuddet om en plads er udløbet",
            "The offer of a seat has expired",
            "Fristen for at sige ja til pladsen er udløbet, og pladsen er givet videre.",
            "The time to accept the seat has passed, and the seat has been passed on.",
            "Get the registration to see its status.");

    private final Words words;

    RegistrationProblem(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
        this(category, titleDa, titleEn, detailDa, detailEn, null);
    }

    RegistrationProblem(
            Category category,
            String titleDa,
            String titleEn,
            String detailDa,
            String detailEn,
            @Nullable String developerHint) {
        words = Words.of(category, titleDa, titleEn, detailDa, detailEn).withHint(developerHint);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Lists these kinds for the documentation of problems. */
    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super("RegistrationConflict", RegistrationProblem.values());
        }
    }
}
