/**
 * The kroner of an allocation, month by month: adopted, adjusted, posted, committed, planned and expected, as they were
 * known on any day.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.ledger;

import org.jspecify.annotations.NullMarked;
