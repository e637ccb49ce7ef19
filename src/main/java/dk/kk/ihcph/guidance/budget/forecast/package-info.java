/**
 * Forecasts an allocation's outcome for the year, by plan or run rate, and keeps the manual forecasts that override
 * it. Amounts are in DKK by calendar month.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.forecast;

import org.jspecify.annotations.NullMarked;
