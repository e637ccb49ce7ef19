/**
 * The settings of a location's desk, and the times at which it takes citizens.
 */
@NullMarked
package dk.kk.ihcph.guidance.consultation.desk;

import org.jspecify.annotations.NullMarked;
