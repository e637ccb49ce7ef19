/**
 * Compares the schedule with the coverage requirements and names the gaps, with people who could fill them. The report,
 * publication and rosters all use the same answer.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.coverage;

import org.jspecify.annotations.NullMarked;
