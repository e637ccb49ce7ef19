package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;

/** The kinds of problem of planned events. */
public enum EventProblem implements ProblemKind {
    SEATS_TAKEN(
            Category.CONFLICT,
            "Pladserne er i brug",
            "The seats are taken",
            "%s pladser er bekræftet eller holdes, til de bekræftes; færre kan der ikke være.",
            "%s seats are confirmed, or held until they are confirmed; there cannot be fewer."),
    EVENT_NOT_BEGUN(
            Category.CONFLICT,
            "Arrangementet er ikke begyndt",
            "The event has not begun",
            "Arrangementet begynder %s og kan først afsluttes derefter.",
            "The event begins on %s and can be completed after that.");

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
            super("Events", "EventConflict", EventProblem.values());
        }
    }
}
