/**
 * Keeps shifts and shows them. A draft changes freely; a published shift changes only with a reason, and is cancelled rather
 * than deleted. Two shifts of a person never overlap: the database refuses it too.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.shift;

import org.jspecify.annotations.NullMarked;
