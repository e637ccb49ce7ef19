package dk.kk.ihcph.guidance.staffing.rule;

import java.util.List;

/**
 * The rules of working time, each written once. Manual planning, batches, templates, swaps and publications apply them to a
 * person's work with the planned duties added; the roster solver applies the hard ones to each person's posts. Rest and
 * weekly hours count only the hours known here: a person may work elsewhere too.
 */
public final class WorkingTimeRules {
    /** In the order in which breaches are named. */
    public static final List<WorkingTimeRule> ALL = List.of(
            new EmploymentRule(),
            new AbsenceRule(),
            new OverlapRule(),
            new DailyRestRule(),
            new WeeklyRestRule(),
            new WeeklyHoursRule(),
            new FundedHoursRule());

    /** The rules that no reason overrides. */
    public static final List<WorkingTimeRule> HARD =
            ALL.stream().filter(rule -> rule.code().isHard()).toList();

    private WorkingTimeRules() {}
}
