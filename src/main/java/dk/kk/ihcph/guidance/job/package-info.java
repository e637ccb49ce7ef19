/**
 * Long work that a caller asks for and follows: a feature queues it in the transaction that asks for it, db-scheduler runs
 * it in chunks, each committed with its progress, so that a killed process goes on where it was and does nothing twice.
 * Knows no feature; a feature contributes a {@link dk.kk.ihcph.guidance.job.JobWork}.
 */
@NullMarked
package dk.kk.ihcph.guidance.job;

import org.jspecify.annotations.NullMarked;
