/**
 * Reads the files that people and finance systems send: the encoding, the lines around the table, its header and its
 * cells. Nothing is guessed: a skipped line is reported with its number, and an ambiguous value is refused.
 */
@NullMarked
package dk.kk.ihcph.guidance.imports;

import org.jspecify.annotations.NullMarked;
