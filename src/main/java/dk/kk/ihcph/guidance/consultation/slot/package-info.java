/**
 * The grid of appointment times in a location's opening hours.
 */
@NullMarked
package dk.kk.ihcph.guidance.consultation.slot;

import org.jspecify.annotations.NullMarked;
