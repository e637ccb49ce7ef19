package dk.kk.ihcph.guidance.staffing;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The rules of time, for tests of what must agree with them. */
public final class TimeRules {
    private TimeRules() {}

    /** The hard rules that the planned duties of a person would break. */
    public static List<RuleBreach> hardBreaches(
            Person person, List<Duty> standing, Map<Integer, Duty> planned, ZoneId zone) {
        return WorkingTime.check(person, standing, planned, zone).stream()
                .filter(breach -> breach.rule().isHard())
                .toList();
    }
}
