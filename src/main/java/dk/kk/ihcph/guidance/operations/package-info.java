/**
 * Measures what operators need to know and only the database can tell: waiting mail, jobs, background tasks, the size
 * of the audit trail, the archive of the write-ahead log. Every replica measures by itself and publishes the result
 * as metrics. The metrics contain no personal data.
 */
@NullMarked
package dk.kk.ihcph.guidance.operations;

import org.jspecify.annotations.NullMarked;
