package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;

/** The kinds of problem of the budget. */
public enum BudgetProblem implements ProblemKind {
    YEAR_CLOSED(
            Category.CONFLICT,
            "Året er lukket",
            "The year is closed",
            "Regnskabsåret %s er lukket. Det kan genåbnes med en begrundelse: POST /budget-years/{id}/reopen.",
            "The accounts of %s are closed. They can be reopened with a reason: POST /budget-years/{id}/reopen."),
    POSTED_BEFORE(
            Category.CONFLICT,
            "Er allerede bogført",
            "Posted before",
            "Der er allerede en postering med den reference fra det system (postering %s).",
            "There is a posting with that reference from that system already (posting %s)."),
    NOT_APPROVED(
            Category.CONFLICT,
            "Ikke godkendt af alle",
            "Not approved by all",
            "Mangler godkendelse fra: %s.",
            "Not approved yet by: %s."),
    CONTROL_TOTAL_DIFFERS(
            Category.INVALID,
            "Kontroltotalen stemmer ikke",
            "Control total differs",
            "Filens linjer giver tilsammen %s kr., men kontroltotalen er %s kr. Intet er bogført.",
            "The lines of the file add up to DKK %s, but the control total is DKK %s. Nothing was booked.");

    private final Words words;

    BudgetProblem(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
        words = Words.of(category, titleDa, titleEn, detailDa, detailEn);
    }

    @Override
    public Words words() {
        return words;
    }

    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super("Budget", "BudgetConflict", BudgetProblem.values());
        }
    }
}
