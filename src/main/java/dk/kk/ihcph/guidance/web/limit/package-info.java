/**
 * Bounds what one client may use up. Writes without login are counted in PostgreSQL, over all replicas, by the client's
 * network; reads, and requests by login, are counted by each replica in memory, so that reading writes no row (ADR 28).
 */
@NullMarked
package dk.kk.ihcph.guidance.web.limit;

import org.jspecify.annotations.NullMarked;
