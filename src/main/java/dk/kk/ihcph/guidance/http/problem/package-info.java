/**
 * Turns every failure into a problem document (RFC 9457). The only place that knows which status a refusal has.
 */
@NullMarked
package dk.kk.ihcph.guidance.http.problem;

import org.jspecify.annotations.NullMarked;
