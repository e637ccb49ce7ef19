/**
 * Lets guides agree to swap published shifts. A swap takes effect only when a coordinator approves it and the rules of the
 * schedule still allow it.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.swap;

import org.jspecify.annotations.NullMarked;
