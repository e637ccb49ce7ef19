/**
 * Asks for, approves and withdraws absences. An approval cancels the person's shifts within it; only the person and the
 * coordinators of the administration may read an absence, and the reading is audited.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.absence;

import org.jspecify.annotations.NullMarked;
