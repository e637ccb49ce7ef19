package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;

/** The kinds of problem of the service desk: tickets, the desk itself and appointments. */
public enum DeskProblem implements ProblemKind {
    NOT_OFFERED_HERE(
            Category.CONFLICT,
            "Tilbydes ikke her",
            "Not offered here",
            "Det er ikke slået til på denne lokation. GET /locations/{code}/desk-settings viser, hvad der er.",
            "This is not switched on at the location. GET /locations/{code}/desk-settings shows what is."),
    LOCATION_CLOSED(
            Category.CONFLICT,
            "Der er lukket",
            "The location is closed",
            "Der er lukket nu. Næste åbning: %s.",
            "The location is closed now. It opens next: %s."),
    NO_SHIFT_HERE(
            Category.CONFLICT,
            "Ingen vagt her",
            "No shift here",
            "Du har ingen offentliggjort vagt på %s nu. Send override med en begrundelse, hvis du alligevel betjener her.",
            "You have no published shift at %s now. Send override with a reason if you guide here all the same."),
    GUIDE_BUSY(
            Category.CONFLICT,
            "Du har allerede en borger",
            "You already see to a citizen",
            "Du har allerede kaldt en borger (betjening %s). Afslut, sæt på hold eller meld udeblivelse først.",
            "You have already called a citizen (consultation %s). Complete it, put it on hold or report a no-show first."),
    SLOT_TAKEN(
            Category.CONFLICT,
            "Tiden er optaget",
            "Slot taken",
            "På det tidspunkt er ingen ledig, som kender emnerne og taler sproget. GET /appointment-slots viser de ledige tider.",
            "Nobody who knows the topics and speaks the language is free then. GET /appointment-slots shows the free times."),
    APPOINTMENTS_OVERLAP(
            Category.CONFLICT,
            "Der er allerede en aftale på det tidspunkt",
            "There is an appointment at that time already",
            "E-mailadressen har en anden aftale, der overlapper med denne. Vælg en anden tid, eller aflys den anden.",
            "The e-mail address has another appointment that overlaps with this one. Choose another time, or cancel the"
                    + " other one."),
    TOO_MANY_APPOINTMENTS(
            Category.CONFLICT,
            "For mange kommende aftaler",
            "Too many coming appointments",
            "E-mailadressen har allerede %s kommende aftaler. Aflys en af dem først.",
            "The e-mail address has %s coming appointments already. Cancel one of them first."),
    OUTSIDE_TARGET_GROUP(
            Category.CONFLICT,
            "Uden for målgruppen",
            "Outside the target group",
            "Personlig vejledning er for borgere i Københavns Kommune og for dem, der flytter dertil.",
            "Personal guidance is for residents of Copenhagen and for those moving there."),
    HOLD_EXPIRED(
            Category.GONE,
            "Reservationen er udløbet",
            "Hold expired",
            "Tiden var kun reserveret i kort tid og er givet fri. GET /appointment-slots viser de ledige.",
            "The slot was held for a short while only and is free again. GET /appointment-slots shows the free ones.");

    private final Words words;

    DeskProblem(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
        words = Words.of(category, titleDa, titleEn, detailDa, detailEn);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Lists these kinds for the documentation of problems. */
    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super("Service desk", "DeskConflict", DeskProblem.values());
        }
    }
}
