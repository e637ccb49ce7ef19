/**
 * Forecast rounds: the status of a year frozen at a date, so that later rounds can be compared with it.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.round;

import org.jspecify.annotations.NullMarked;
