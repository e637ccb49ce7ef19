package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Violation;

/**
 * A rule that a planned duty would break.
 *
 * @param place which of the planned duties, from 0
 */
public record RuleBreach(ShiftRule rule, int place, Bilingual message) {
    private static final Bilingual OVERRIDABLE = new Bilingual(
            "%s Du kan fravige reglen med en begrundelse (override.reason).",
            "%s You can override the rule with a reason (override.reason).");

    /** Adds to a sentence about a soft rule that the rule can be overridden. */
    public static Bilingual overridable(Bilingual sentence) {
        return OVERRIDABLE.with(sentence);
    }

    /** Names the breach at a place in a request's body. */
    public Violation at(String pointer) {
        return Violation.at(pointer, rule.name(), rule.isHard() ? message : overridable(message));
    }
}
