/**
 * Long work that a caller requests and follows. A feature queues it in the transaction of the request; db-scheduler
 * runs it in chunks, each committed with its progress, so that work continues after a crash and nothing is done
 * twice. This package knows no feature: each contributes a {@link dk.kk.ihcph.guidance.job.JobWork}.
 */
@NullMarked
package dk.kk.ihcph.guidance.job;

import org.jspecify.annotations.NullMarked;
