package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;

/** The kinds of problem of locations. */
public enum LocationProblem implements ProblemKind {
    LOCATION_IN_USE(
            Category.CONFLICT,
            "Lokationen er i brug",
            "The location is in use",
            "Der er stadig noget på lokationen på dage, hvor den ikke længere skal bruges; errors nævner hvad. Flyt eller"
                    + " aflys det først.",
            "Something still stands at the location on days on which it is no longer to be used; errors names what. Move"
                    + " or cancel it first.");

    private final Words words;

    LocationProblem(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
        words = Words.of(category, titleDa, titleEn, detailDa, detailEn);
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
