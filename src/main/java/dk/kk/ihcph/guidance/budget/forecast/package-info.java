/**
 * The forecast of an allocation's outcome for the year, by plan or run rate, and the manual forecasts that override it.
 * Amounts are DKK by calendar month.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.forecast;

import org.jspecify.annotations.NullMarked;
