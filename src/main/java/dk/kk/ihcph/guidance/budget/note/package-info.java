/**
 * Budget notes with their lines, referrals and goals. A note is stored only if it adds up to its stated totals, never
 * changes, and is decided once; adopting it creates its allocations.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.note;

import org.jspecify.annotations.NullMarked;
