/**
 * What was spent. A posting stands on an allocation, named or found by rules of account and cost object, once by its source
 * and reference; it never changes and is corrected by one that reverses it. Nothing is booked in a closed year. What a
 * finance system exports is imported as a whole or not at all.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.posting;

import org.jspecify.annotations.NullMarked;
