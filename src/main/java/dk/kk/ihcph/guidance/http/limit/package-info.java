/**
 * Limits how often an address, a mailbox or a login may ask. Limits that must hold over all replicas are kept in
 * PostgreSQL, the others in memory.
 */
@NullMarked
package dk.kk.ihcph.guidance.http.limit;

import org.jspecify.annotations.NullMarked;
