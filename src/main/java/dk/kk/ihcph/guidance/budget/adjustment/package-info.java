/**
 * Changes of the adopted budget, as double entry: supplementary grants, transfers between allocations and conversions to
 * another price level. An adjustment is proposed, approved by every administration whose allocation it touches, and
 * decided once; only then it counts. What was decided is never changed, only adjusted again.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.adjustment;

import org.jspecify.annotations.NullMarked;
