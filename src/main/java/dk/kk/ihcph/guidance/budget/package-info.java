/**
 * The budget of the service, in DKK. A note is imported as it stands and decided once; adopting it creates one
 * allocation for each line and year. Income has a minus sign, so that every total is a plain sum and means net
 * expenditure.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget;

import org.jspecify.annotations.NullMarked;
