/**
 * Price levels: how much wages and prices rise from year to year, and what an amount of one year's level is at another's. A
 * rate that was recorded never changes; what is known better is a new revision of its year. Factors are exact to 34 digits
 * and only what is shown is rounded, so that it makes no difference by which years an amount is converted.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.price;

import org.jspecify.annotations.NullMarked;
