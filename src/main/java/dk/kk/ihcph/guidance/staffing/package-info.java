/**
 * Who works where and when. Staff by display name with the hours that a grant pays of them; what must be covered and what
 * is not; shifts, absences, templates and swaps, all held to the same named rules by the one way into the schedule
 * ({@code ShiftPlanner}); publications; the hours ledger; the forecast of how many guides it takes. Nobody is in two
 * places or at work while away: the database refuses it. A person's real name stands nowhere here; the OIDC subject links
 * a person to a login.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing;

import org.jspecify.annotations.NullMarked;
