/**
 * The ledger of an allocation in DKK, month by month: adopted, adjusted, posted, committed, planned and expected. It
 * is computed as it was known at any instant.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.ledger;

import org.jspecify.annotations.NullMarked;
