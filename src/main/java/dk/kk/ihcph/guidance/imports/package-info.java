/**
 * Readers of the files that people and finance systems send: the encoding, the lines around the table, its header and its
 * cells. Nothing is guessed: what is left out is told with its line, and what can mean two things is refused.
 */
@NullMarked
package dk.kk.ihcph.guidance.imports;

import org.jspecify.annotations.NullMarked;
