/**
 * Price levels: how wages and prices rise from year to year, and the conversion of amounts between years. A recorded
 * rate never changes; better knowledge is a new revision of its year. Factors are exact to 34 digits and only results
 * are rounded, so that the path of a conversion does not matter.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.price;

import org.jspecify.annotations.NullMarked;
