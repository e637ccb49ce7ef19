/**
 * Limits how often an address, a mailbox or a login may send requests. Limits that must hold over all replicas are
 * stored in PostgreSQL, the others in memory.
 */
@NullMarked
package dk.kk.ihcph.guidance.http.limit;

import org.jspecify.annotations.NullMarked;
