/**
 * Times that citizens book ahead: which are free, from published shifts and opening hours; who holds or has one; what
 * becomes of it when its guide's shift goes.
 */
@NullMarked
package dk.kk.ihcph.guidance.consultation.appointment;

import org.jspecify.annotations.NullMarked;
