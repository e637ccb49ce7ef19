/**
 * Synthetic data of the pilot's shape, for development and for trying the API out; production refuses it. A day always
 * yields the same rows, whatever today is, and each start adds only what has happened since the last one. Everything
 * here says that it is synthetic, and no baseline is computed from it.
 */
@NullMarked
package dk.kk.ihcph.guidance.sampledata;

import org.jspecify.annotations.NullMarked;
