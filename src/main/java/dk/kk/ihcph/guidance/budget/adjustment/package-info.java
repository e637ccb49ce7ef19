/**
 * Changes of the adopted budget, as double entry: supplementary grants, transfers between allocations, conversions to
 * another price level. An adjustment is proposed, approved by every administration whose allocation it touches, and
 * decided once; only then it counts. A decided adjustment never changes; a further adjustment corrects it.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.adjustment;

import org.jspecify.annotations.NullMarked;
