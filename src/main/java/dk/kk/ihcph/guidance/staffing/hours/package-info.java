/**
 * Counts hours: each person's hours account against the annual norm, and the paid hours of which the budget is told. Durations
 * are added exactly and rounded last.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.hours;

import org.jspecify.annotations.NullMarked;
