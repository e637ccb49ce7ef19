/**
 * The event of the grant: welcome events, industry events, pop-ups and others, with their plan, their life from draft
 * to completed, and what other features may know of them. A headcount that nobody made is absent, never zero.
 */
@NullMarked
package dk.kk.ihcph.guidance.event;

import org.jspecify.annotations.NullMarked;
