/**
 * The forecast of how many of the registered will come, and how far an event can be overbooked within a risk. It
 * learns from the events of the same type that were held before, beginning with the pilot's figures, which count once. And the
 * figures of no-shows: who came, by what tells parties apart, what a reminder changed, and what a coordinator can do.
 */
@NullMarked
package dk.kk.ihcph.guidance.registration.turnout;

import org.jspecify.annotations.NullMarked;
