/**
 * The plan of an allocation by month, and the manual forecasts a controller enters.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.plan;

import org.jspecify.annotations.NullMarked;
