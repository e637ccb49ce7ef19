/**
 * Allocations: the adopted money of one line of a budget note for one year, and what hours and events commit of it. An
 * allocation never changes; adjustments and postings are added beside it.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.allocation;

import org.jspecify.annotations.NullMarked;
