/**
 * Keeps the plan of an allocation by month and the manual forecasts that a controller enters. Entries are added and
 * never changed; the newest applies.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.plan;

import org.jspecify.annotations.NullMarked;
