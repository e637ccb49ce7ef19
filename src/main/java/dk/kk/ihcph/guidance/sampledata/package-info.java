/**
 * Synthetic data in the shape of the pilot, for development and for trying out the API; production refuses it. A day
 * always yields the same rows, and each start adds only the days since the last one. All data is marked as synthetic,
 * and no baseline is computed from it.
 */
@NullMarked
package dk.kk.ihcph.guidance.sampledata;

import org.jspecify.annotations.NullMarked;
