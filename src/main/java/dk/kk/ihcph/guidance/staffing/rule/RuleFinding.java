package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One time that a person's schedule breaks a rule.
 *
 * @param size how far beyond the rule it is, at least 1: in days, in hours begun, or simply once
 * @param blamed the planned stints that break it together
 * @param words made only when somebody reads them
 */
public record RuleFinding(ShiftRule rule, long size, List<Stint> blamed, Supplier<Bilingual> words) {

    static RuleFinding of(ShiftRule rule, Stint blamed, Supplier<Bilingual> words) {
        return new RuleFinding(rule, 1, List.of(blamed), words);
    }

    /** The same for each planned duty. */
    Stream<RuleBreach> breaches() {
        Bilingual message = words.get();
        return blamed.stream().map(stint -> new RuleBreach(rule, stint.place(), message));
    }
}
