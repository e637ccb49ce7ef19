/**
 * The CPR guard: the one package that knows the shape of a CPR number. It depends on nothing, so that every edge can
 * use it.
 */
@NullMarked
package dk.kk.ihcph.guidance.privacy.cpr;

import org.jspecify.annotations.NullMarked;
