/**
 * Rosters: a solver proposes who takes which desk slot of a period, says why, and coordinators adopt the proposal as draft
 * shifts. What the solver is stands behind {@link dk.kk.ihcph.guidance.staffing.roster.RosterSolver}; its rules count on
 * the hours known here only.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.roster;

import org.jspecify.annotations.NullMarked;
