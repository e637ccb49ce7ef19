package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import org.jspecify.annotations.Nullable;

/** The kinds of problem of the budget. */
public enum BudgetProblem implements ProblemKind {
    YEAR_CLOSED(
            Category.CONFLICT,
            "Regnskabsåret er lukket",
            "The accounting year is closed",
            "Regnskabsåret %s er lukket for %s. Det kan genåbnes med en begrundelse.",
            "The accounting year %s is closed for the %s. It can be reopened with a reason.",
            "POST /budget/years/{id}/reopen reopens the year."),
    POSTED_BEFORE(
            Category.CONFLICT,
            "Posteringen er allerede bogført",
            "The posting has already been booked",
            "%s har allerede sendt en postering med referencen %s. Den er på %s og har datoen %s.",
            "%s has already sent a posting with the reference %s. It is of %s and dated %s."),
    NOT_APPROVED(
            Category.CONFLICT,
            "Ikke alle har godkendt",
            "Not everybody has approved",
            "Endnu ikke godkendt af: %s.",
            "Not approved yet by: %s."),
    CONTROL_TOTAL_DIFFERS(
            Category.INVALID,
            "Kontroltotalen stemmer ikke",
            "The control total does not match",
            "Filens linjer giver i alt %s, men kontroltotalen er %s. Intet er bogført.",
            "The lines of the file add up to %s, but the control total is %s. Nothing was booked.");

    private final Words words;

    BudgetProblem(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
        this(category, titleDa, titleEn, detailDa, detailEn, null);
    }

    BudgetProblem(
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

    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super("BudgetConflict", BudgetProblem.values());
        }
    }
}
