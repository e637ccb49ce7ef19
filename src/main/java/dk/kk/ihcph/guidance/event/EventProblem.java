package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;

/** The kinds of problem of planned events. */
public enum EventProblem implements ProblemKind {
    SEATS_TAKEN(
            Category.CONFLICT,
            "Pladserne er optaget",
            "The seats are taken",
            "Der er allerede optaget eller reserveret %s. Antallet kan ikke være lavere.",
            "The event already has %s taken or held. The number cannot be lower."),
    EVENT_NOT_BEGUN(
            Category.CONFLICT,
            "Arrangementet er ikke begyndt",
            "The event has not begun",
            "Arrangementet begynder %s. Du kan først afslutte det derefter.",
            "The event begins on %s. You can complete it after that.");

    private final Words words;

    EventProblem(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
        words = Words.of(category, titleDa, titleEn, detailDa, detailEn);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Lists these kinds for the documentation of problems. */
    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super("EventConflict", EventProblem.values());
        }
    }
}
