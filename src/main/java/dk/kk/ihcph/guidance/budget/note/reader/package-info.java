/**
 * Reads a budget note from the words of its print, by where they stand: a PDF has positions and ruling lines, a text has
 * columns or only an order. Every figure is held to the note's own totals; a note that does not agree with itself is
 * refused, and everything that was not read or not checked is listed. Nothing here stores anything.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.note.reader;

import org.jspecify.annotations.NullMarked;
