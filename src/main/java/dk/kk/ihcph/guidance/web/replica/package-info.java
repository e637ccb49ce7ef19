/**
 * Reads statistics and reports on a replica of the database, where there is one. Keeps that every answer tells as of when
 * its figures are, and that what somebody just wrote is read on the primary.
 */
@NullMarked
package dk.kk.ihcph.guidance.web.replica;

import org.jspecify.annotations.NullMarked;
