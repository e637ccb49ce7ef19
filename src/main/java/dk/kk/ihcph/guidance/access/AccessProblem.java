package dk.kk.ihcph.guidance.access;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;

/** The kinds of problem of roles and administrations. */
public enum AccessProblem implements ProblemKind {
    OTHER_ADMINISTRATION(
            Category.FORBIDDEN,
            "Hører til en anden forvaltning",
            "Belongs to another administration",
            "Oplysningerne hører til %s. Du kan ikke ændre dem med dine roller.",
            "The data belongs to the %s. You cannot change it with your roles.",
            "GET /me lists the permissions of the caller."),
    MUNICIPALITY_CLAIM_MISSING(
            Category.FORBIDDEN,
            "Dit login angiver ingen kommune",
            "Your login names no municipality",
            "Dit login skal angive den kommune, du arbejder for, men kommunen mangler eller findes ikke.",
            "Your login must name the municipality that you work for, but the municipality is missing or unknown.",
            "A partner's token must have the claim municipality_code with a code of /municipalities, such as"
                    + " \"0147\".");

    private final Words words;

    AccessProblem(
            Category category, String titleDa, String titleEn, String detailDa, String detailEn, String developerHint) {
        words = Words.of(category, titleDa, titleEn, detailDa, detailEn).withHint(developerHint);
    }

    @Override
    public Words words() {
        return words;
    }

    @Override
    public Bilingual generalDetail() {
        return detail().with(new Bilingual("en anden forvaltning", "other administration"));
    }

    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super(AccessProblem.values());
        }
    }
}
