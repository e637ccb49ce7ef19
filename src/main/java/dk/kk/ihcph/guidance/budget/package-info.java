/**
 * Budget notes and the allocations they create, all in DKK. A note is imported as it stands, refused unless its lines add
 * up to the totals it states, and decided once; adopting it makes one allocation for each line and year, whose adopted
 * amount never changes. Income is entered with a minus sign, so that every total is a plain sum and means net expenditure.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget;

import org.jspecify.annotations.NullMarked;
