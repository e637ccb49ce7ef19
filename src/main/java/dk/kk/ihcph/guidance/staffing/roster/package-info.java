/**
 * Rosters: a solver proposes who takes which desk slot of a period and explains why, and coordinators adopt the proposal as
 * draft shifts. A roster keeps every hard rule of working time, by the same objects as manual planning. Timefold stands
 * behind {@link dk.kk.ihcph.guidance.staffing.roster.RosterSolver} and can be replaced.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.roster;

import org.jspecify.annotations.NullMarked;
