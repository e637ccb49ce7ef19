package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;

/** The kinds of problem of the schedule. */
public enum StaffingProblem implements ProblemKind {
    SHIFT_RULES_BROKEN(
            Category.CONFLICT,
            "Vagtplanens regler er brudt",
            "Rules of the schedule broken",
            "Planen bryder regler, som errors nævner hver for sig. Intet er ændret. Bløde regler kan tilsidesættes med en"
                    + " begrundelse i override; /code-lists/shift-rules har dem alle.",
            "The plan breaks rules, each of which errors names. Nothing was changed. Soft rules can be overridden with a"
                    + " reason in override; /code-lists/shift-rules has them all."),
    ROSTER_STALE(
            Category.CONFLICT,
            "Forslaget er forældet",
            "Roster stale",
            "Vagtplanen er ændret, siden forslaget blev beregnet; errors nævner hver vagt, der ikke længere skal bemandes."
                    + " Intet er ændret. Bed om et nyt forslag.",
            "The schedule has changed since the roster was proposed; errors names each shift that is no longer needed."
                    + " Nothing was changed. Ask for a new roster.");

    private final Words words;

    StaffingProblem(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
        words = Words.of(category, titleDa, titleEn, detailDa, detailEn);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Lists these kinds for the documentation of problems. */
    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super("Staffing", "ScheduleConflict", StaffingProblem.values());
        }
    }
}
