package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import org.jspecify.annotations.Nullable;

/** The kinds of problem of the service desk: tickets, the desk itself and appointments. */
public enum DeskProblem implements ProblemKind {
    NOT_OFFERED_HERE(
            Category.CONFLICT,
            "Det tilbydes ikke her",
            "Not offered here",
            "Det kan man ikke på dette sted.",
            "This is not available at this location.",
            "GET /locations/{code}/desk-settings lists what is switched on."),
    LOCATION_CLOSED(
            Category.CONFLICT,
            "Der er lukket",
            "The location is closed",
            "Vi har lukket. Vi åbner igen %s.",
            "We are closed. We open again on %s."),
    NO_SHIFT_HERE(
            Category.CONFLICT,
            "Du har ingen vagt her",
            "You have no shift here",
            "Du har ikke en offentliggjort vagt her lige nu (%s). Angiv en begrundelse, hvis du alligevel vejleder"
                    + " her.",
            "You do not have a published shift here right now (%s). Give a reason if you guide here all the same.",
            "Send override with a reason."),
    GUIDE_BUSY(
            Category.CONFLICT,
            "Du er i gang med en borger",
            "You are already serving a citizen",
            "Du har kaldt nummer %s. Afslut betjeningen, sæt den på pause, eller registrér, at borgeren udeblev.",
            "You have called number %s. Complete the consultation, put it on hold, or record a no-show."),
    SLOT_TAKEN(
            Category.CONFLICT,
            "Tiden er optaget",
            "The time is taken",
            "Tiden er ikke ledig. Vælg en anden tid.",
            "This time is not free. Please choose another time.",
            "Nobody who knows the topics and speaks the language is free then. GET /appointment-slots lists the free"
                    + " times."),
    APPOINTMENTS_OVERLAP(
            Category.CONFLICT,
            "Der er allerede en aftale på det tidspunkt",
            "There is already an appointment at that time",
            "Der er allerede en aftale med denne e-mailadresse på det tidspunkt. Vælg en anden tid, eller aflys den"
                    + " anden aftale.",
            "There is already an appointment with this e-mail address at that time. Choose another time, or cancel"
                    + " the other appointment."),
    TOO_MANY_APPOINTMENTS(
            Category.CONFLICT,
            "For mange kommende aftaler",
            "Too many upcoming appointments",
            "Der er allerede %s med denne e-mailadresse. Aflys en aftale først.",
            "This e-mail address already has %s. Cancel one of them first."),
    OUTSIDE_TARGET_GROUP(
            Category.CONFLICT,
            "Du er uden for målgruppen",
            "Outside the target group",
            "Personlig vejledning er for borgere i Københavns Kommune og for dem, der er ved at flytte dertil.",
            "Personal guidance is for residents of Copenhagen and for people who are moving there."),
    HOLD_EXPIRED(
            Category.GONE,
            "Reservationen er udløbet",
            "The reservation has expired",
            "Tiden var kun reserveret i kort tid og er nu givet fri. Vælg en ny tid.",
            "The time was only held for a short while and is free again. Please choose a new time.",
            "GET /appointment-slots lists the free times.");

    private final Words words;

    DeskProblem(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
        this(category, titleDa, titleEn, detailDa, detailEn, null);
    }

    DeskProblem(
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
            super("DeskConflict", DeskProblem.values());
        }
    }
}
