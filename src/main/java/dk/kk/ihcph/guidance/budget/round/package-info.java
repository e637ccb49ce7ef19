/**
 * Forecast rounds: the status of a year, frozen at an instant, so that later rounds can be compared with it. A round
 * never changes.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.round;

import org.jspecify.annotations.NullMarked;
