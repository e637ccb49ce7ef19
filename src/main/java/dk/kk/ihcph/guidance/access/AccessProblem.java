package dk.kk.ihcph.guidance.access;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;

/** The kinds of problem of roles and administrations. */
public enum AccessProblem implements ProblemKind {
    OTHER_ADMINISTRATION(
            Category.FORBIDDEN,
            "Den anden forvaltnings data",
            "Another administration's record",
            "Dette hører til %s, og dine roller giver ikke ret til at ændre det dér.",
            "This belongs to %s, and your roles do not let you change it there."),
    MUNICIPALITY_CLAIM_MISSING(
            Category.FORBIDDEN,
            "Tokenet siger ikke hvilken kommune",
            "The token names no municipality",
            "En partners token skal have claimet municipality_code med koden på sin kommune (se /municipalities), f.eks."
                    + " \"0147\". Det mangler, eller koden findes ikke.",
            "A partner's token must have the claim municipality_code with the code of its municipality (see"
                    + " /municipalities), such as \"0147\". It is missing, or there is no such code.");

    private final Words words;

    AccessProblem(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
        words = Words.of(category, titleDa, titleEn, detailDa, detailEn);
    }

    @Override
    public Words words() {
        return words;
    }

    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super(AccessProblem.values());
        }
    }
}
