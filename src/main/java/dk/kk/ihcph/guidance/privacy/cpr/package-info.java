/** The CPR guard: the one place that knows what a CPR number looks like. Depends on nothing, so that every edge can use it. */
@NullMarked
package dk.kk.ihcph.guidance.privacy.cpr;

import org.jspecify.annotations.NullMarked;
