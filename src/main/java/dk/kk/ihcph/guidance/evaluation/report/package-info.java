/**
 * Evaluation reports: what came of a budget note in a period. A report is drafted and computed as a job, stated on and
 * approved by both administrations, and frozen. A frozen report never changes; a correction is a new version with a reason,
 * and says what changed. Every rendering is made from the stored content alone.
 */
@NullMarked
package dk.kk.ihcph.guidance.evaluation.report;

import org.jspecify.annotations.NullMarked;
