/**
 * Gives each person's calendar program their shifts, as an iCalendar feed behind a secret key. A key can be renewed and
 * revoked at any time.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.calendar;

import org.jspecify.annotations.NullMarked;
