/**
 * Postings: money that was spent. A posting belongs to an allocation, named or found by posting rules, and exists
 * once per source and reference. It never changes and is corrected by a reversal. Nothing is booked in a closed year,
 * and a file is imported completely or not at all.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.posting;

import org.jspecify.annotations.NullMarked;
