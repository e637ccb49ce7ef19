/**
 * Receives request bodies: a body arrives whole, within a deadline and a limit of size, before a worker thread is taken.
 */
@NullMarked
package dk.kk.ihcph.guidance.http.body;

import org.jspecify.annotations.NullMarked;
