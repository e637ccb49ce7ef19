/**
 * Words that every package shares and that know nothing of HTTP: text in two languages, coded enums, the clock, refusals
 * and the kinds that features define.
 */
@NullMarked
package dk.kk.ihcph.guidance.kernel;

import org.jspecify.annotations.NullMarked;
