/**
 * Allocations: the adopted money of one line of a budget note for one year, and the hours and events committed on it.
 * An adopted amount never changes; adjustments and postings are added beside it.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.allocation;

import org.jspecify.annotations.NullMarked;
