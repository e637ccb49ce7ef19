/**
 * Targets of indicators. A controller of one administration proposes a target with the decision it rests on, and a
 * controller of the other approves it; only then it is in force. A target that was in force is never changed or deleted:
 * it is ended, or superseded by another, again by both. Two approved targets of an indicator never overlap.
 */
@NullMarked
package dk.kk.ihcph.guidance.evaluation.target;

import org.jspecify.annotations.NullMarked;
