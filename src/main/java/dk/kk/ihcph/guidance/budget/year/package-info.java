/**
 * Budget years, open or closed. A closed year accepts no postings, plans or adjustments until it is reopened with a
 * reason.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.year;

import org.jspecify.annotations.NullMarked;
