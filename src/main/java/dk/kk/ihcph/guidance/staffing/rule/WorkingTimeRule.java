package dk.kk.ihcph.guidance.staffing.rule;

import java.util.List;

/** A rule about one person's working time. All of them stand in {@link WorkingTimeRules}. */
public interface WorkingTimeRule {
    ShiftRule code();

    /** Tells whether it looks at each planned stint alone, whatever else the person does. */
    default boolean isOfEachStint() {
        return false;
    }

    /** Finds what the planned stints break, alone or together with the standing ones. */
    List<RuleFinding> findings(PersonSchedule schedule);
}
