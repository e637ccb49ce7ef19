package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A place in a person's schedule that breaks a rule.
 *
 * @param size how far it is beyond the rule, at least 1: days, hours begun, or 1
 * @param blamed the planned stints that break the rule together
 * @param words made only when somebody reads them
 */
public record RuleFinding(ShiftRule rule, long size, List<Stint> blamed, Supplier<Bilingual> words) {

    static RuleFinding of(ShiftRule rule, Stint blamed, Supplier<Bilingual> words) {
        return new RuleFinding(rule, 1, List.of(blamed), words);
    }

    /** Names the finding for each blamed stint. */
    Stream<RuleBreach> breaches() {
        Bilingual message = words.get();
        return blamed.stream().map(stint -> new RuleBreach(rule, stint.place(), message));
    }
}
