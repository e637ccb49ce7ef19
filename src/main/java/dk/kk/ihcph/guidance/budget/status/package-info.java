/**
 * The status of a budget year as it was known at an instant: adopted, adjusted, spent, committed, what remains and what is
 * to be expected at the end of the year. What is shown depends on records alone that never change and know since when they
 * were known; so it can be shown again, and a round freezes it besides. All money is in DKK, rounded last.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.status;

import org.jspecify.annotations.NullMarked;
