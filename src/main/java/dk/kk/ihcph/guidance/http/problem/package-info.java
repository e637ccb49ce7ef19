/** Turns every failure into a problem document (RFC 9457). Only this package knows the status of a refusal. */
@NullMarked
package dk.kk.ihcph.guidance.http.problem;

import org.jspecify.annotations.NullMarked;
