/**
 * The desk log: each citizen guided is one anonymous consultation, logged in one short POST. Keeps that a record is
 * changed by its own administration only, never deleted but voided with a reason, and holds no CPR number and no name.
 */
@NullMarked
package dk.kk.ihcph.guidance.consultation;

import org.jspecify.annotations.NullMarked;
