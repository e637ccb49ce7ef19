/**
 * Budget notes: their lines, referrals and goals, checked to add up before they are stored, and the decision that turns
 * them into allocations.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.note;

import org.jspecify.annotations.NullMarked;
