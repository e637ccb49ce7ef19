/**
 * Receives request bodies. A body arrives completely, within a deadline and a limit of size, before it takes a worker
 * thread.
 */
@NullMarked
package dk.kk.ihcph.guidance.http.body;

import org.jspecify.annotations.NullMarked;
