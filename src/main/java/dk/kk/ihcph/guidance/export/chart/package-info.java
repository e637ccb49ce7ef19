/**
 * Draws charts as SVG from data. A chart names what it shows, of whom and when, labels its axes with units and its lines
 * directly, and can be read in grey and by screen readers. A value that is missing or hidden leaves a gap.
 */
@NullMarked
package dk.kk.ihcph.guidance.export.chart;

import org.jspecify.annotations.NullMarked;
