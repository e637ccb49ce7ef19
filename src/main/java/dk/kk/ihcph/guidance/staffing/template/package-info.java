/**
 * Keeps weeks of shifts as templates and lays them over periods. Closed days are left out, and the shifts are planned all
 * together or not at all.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.template;

import org.jspecify.annotations.NullMarked;
