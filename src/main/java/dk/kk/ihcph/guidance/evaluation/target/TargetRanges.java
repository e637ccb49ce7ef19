package dk.kk.ihcph.guidance.evaluation.target;

import java.util.Optional;

/** Knows the indicators, which stand above this package: their codes, and the values that each can have. */
public interface TargetRanges {
    /** Returns the values that a target of the indicator may have; empty where there is no such indicator. */
    Optional<TargetRange> of(String indicator);
}
