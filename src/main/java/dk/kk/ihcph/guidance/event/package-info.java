/**
 * Events of the grant: welcome events, industry events and pop-ups, read by everyone once they are published. Headcounts
 * are shown to staff only; a count that nobody made is absent, never zero.
 */
@NullMarked
package dk.kk.ihcph.guidance.event;

import org.jspecify.annotations.NullMarked;
