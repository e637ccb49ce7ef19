/**
 * Measures what the people who run the service must know and what only the database can tell: mail that waits, jobs,
 * background tasks, the size of the audit trail, the archive of the write-ahead log. Every replica measures by itself
 * and shows the result as metrics, which tell of no person.
 */
@NullMarked
package dk.kk.ihcph.guidance.operations;

import org.jspecify.annotations.NullMarked;
