/**
 * Says what a schedule must keep: the rules of working time, each written once, and the coverage requirements of the desks.
 * Rules look at values only, so that manual planning, templates, swaps and the roster solver can all apply them.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.rule;

import org.jspecify.annotations.NullMarked;
