package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;

/** The kinds of problem of locations. */
public enum LocationProblem implements ProblemKind {
    LOCATION_IN_USE(
            Category.CONFLICT,
            "Stedet er i brug",
            "The location is in use",
            "Stedet bruges stadig på dage, hvor det ikke længere skal bruges. Flyt eller aflys først det, der er"
                    + " planlagt.",
            "The location is still in use on days on which it is no longer to be used. First move or cancel what is"
                    + " planned.",
            "errors tells what is planned.");

    private final Words words;

    LocationProblem(
            Category category, String titleDa, String titleEn, String detailDa, String detailEn, String developerHint) {
        words = Words.of(category, titleDa, titleEn, detailDa, detailEn).withHint(developerHint);
    }

    @Override
    public Words words() {
        return words;
    }

    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super(LocationProblem.values());
        }
    }
}
