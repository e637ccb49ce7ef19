/**
 * Follow-up of a budget note: each row of its table 1 with the indicators that measure it, a traffic light whose rule is
 * stated, and a paragraph in Danish and English for the committee. Which indicators measure a row is proposed from the
 * row's words when the note is adopted, and kept by controllers. Every sentence comes from a template; none is invented.
 */
@NullMarked
package dk.kk.ihcph.guidance.evaluation.followup;

import org.jspecify.annotations.NullMarked;
