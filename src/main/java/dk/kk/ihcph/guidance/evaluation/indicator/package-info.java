/**
 * Indicators: what the service did and what citizens got out of it. Each indicator is defined once, in {@link
 * dk.kk.ihcph.guidance.evaluation.indicator.Indicator}; every figure states what it counts, how many people or records it
 * rests on and what is still to come, and stands beside baseline, target and the same period of the year before. Targets
 * need the agreement of both administrations. A figure that rests on fewer than five is shown only to those who may read
 * the records.
 */
@NullMarked
package dk.kk.ihcph.guidance.evaluation.indicator;

import org.jspecify.annotations.NullMarked;
