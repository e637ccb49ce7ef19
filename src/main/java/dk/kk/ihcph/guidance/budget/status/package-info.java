/**
 * The status of a budget year as it was known at an instant: adopted, adjusted, spent, committed, remaining and
 * expected at the end of the year. It is computed only from records that never change and carry their recording time,
 * so that it can be reproduced; a forecast round also freezes it. All amounts are in DKK and rounded last.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.status;

import org.jspecify.annotations.NullMarked;
