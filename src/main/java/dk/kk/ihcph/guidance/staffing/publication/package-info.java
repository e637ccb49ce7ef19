/**
 * Makes periods of the schedule binding, and mails staff what changes for them. Publishing needs a reason where desks stay
 * uncovered or rules are broken.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.publication;

import org.jspecify.annotations.NullMarked;
