/**
 * Keeps the members of staff, what each can do, and the allocations that pay their hours. An allocation pays only its own
 * administration's people, in its own year, and no more hours than it has.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.people;

import org.jspecify.annotations.NullMarked;
