package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Violation;

/**
 * A rule that a planned duty would break.
 *
 * @param place which of the planned duties, from 0
 */
public record RuleBreach(ShiftRule rule, int place, Bilingual message) {
    private static final Bilingual OVERRIDABLE =
            new Bilingual("%s; kan tilsidesættes med override.reason", "%s; can be overridden with override.reason");

    /** Names the breach at a place in a request's body. */
    public Violation at(String pointer) {
        Bilingual words = rule.isHard()
                ? message
                : new Bilingual(
                        OVERRIDABLE.with(message.da(), message.da()).da(),
                        OVERRIDABLE.with(message.en(), message.en()).en());
        return Violation.at(pointer, rule.name(), words);
    }
}
