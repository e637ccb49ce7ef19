/**
 * The one way into the schedule: every plan, whoever makes it, locks its people and is held to the same rules here. A hard
 * rule refuses the whole plan; a soft rule can be overridden with a reason that is kept.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.planning;

import org.jspecify.annotations.NullMarked;
