/**
 * Reads a budget note from the text that {@code pdftotext} makes of it. What is read is decided by arithmetic: of the
 * readings that a row allows, the one that adds up with the note's own totals holds; what does not add up is refused by line
 * and column. Nothing here stores anything: what was read goes the way of every note.
 */
@NullMarked
package dk.kk.ihcph.guidance.budget.text;

import org.jspecify.annotations.NullMarked;
