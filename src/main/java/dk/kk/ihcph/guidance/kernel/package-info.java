/**
 * The vocabulary that every package shares: bilingual text, coded enums, the clock, refusals and their kinds. It
 * knows nothing of HTTP and of features: each feature defines its own kinds of problem.
 */
@NullMarked
package dk.kk.ihcph.guidance.kernel;

import org.jspecify.annotations.NullMarked;
