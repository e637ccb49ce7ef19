package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;

/** The kinds of problem of the schedule. */
public enum StaffingProblem implements ProblemKind {
    SHIFT_RULES_BROKEN(
            Category.CONFLICT,
            "Vagtplanen overtræder regler",
            "The schedule breaks rules",
            "Vagtplanen overtræder en eller flere regler. Intet er ændret. Nogle regler kan fraviges med en"
                    + " begrundelse.",
            "The schedule breaks one or more rules. Nothing was changed. Some rules can be overridden with a reason.",
            "errors names each rule. override.reason overrides soft rules; /code-lists/shift-rules lists all rules."),
    ROSTER_STALE(
            Category.CONFLICT,
            "Forslaget til vagtplan er forældet",
            "The proposed roster is out of date",
            "Vagtplanen er ændret, siden forslaget blev beregnet. Intet er ændret. Bed om et nyt forslag.",
            "The schedule has changed since the roster was proposed. Nothing was changed. Ask for a new roster.",
            "errors names each shift that is no longer needed.");

    private final Words words;

    StaffingProblem(
            Category category, String titleDa, String titleEn, String detailDa, String detailEn, String developerHint) {
        words = Words.of(category, titleDa, titleEn, detailDa, detailEn).withHint(developerHint);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Lists these kinds for the documentation of problems. */
    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super("ScheduleConflict", StaffingProblem.values());
        }
    }
}
