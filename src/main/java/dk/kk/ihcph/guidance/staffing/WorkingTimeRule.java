package dk.kk.ihcph.guidance.staffing;

import java.util.List;

/**
 * A rule about one person's working time. Each is written once: manual planning, batches, templates, swaps and publications
 * apply it to the person's duties with the planned ones added, and the roster solver to each person's list of duties.
 */
public interface WorkingTimeRule {
    /** In the order in which breaches are named. */
    List<WorkingTimeRule> ALL = List.of(
            new EmploymentRule(),
            new AbsenceRule(),
            new OverlapRule(),
            new DailyRestRule(),
            new WeeklyRestRule(),
            new WeeklyHoursRule(),
            new FundedHoursRule());

    ShiftRule code();

    /** Whether it looks at each planned stint alone, whatever else the person does. */
    default boolean isOfEachStint() {
        return false;
    }

    /** What the planned stints break, alone or together with the standing ones. */
    List<RuleFinding> findings(PersonSchedule schedule);
}
