/**
 * Forecasts how many guides each hour needs, from the arrivals of the last weeks and the Erlang C formula. It only advises:
 * nothing is planned by it.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing.demand;

import org.jspecify.annotations.NullMarked;
