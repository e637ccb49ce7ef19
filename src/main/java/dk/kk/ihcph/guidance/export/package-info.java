/**
 * Writes tables as CSV and XLSX, and calendar files, in the reader's language. A table is described once and written
 * in every format. A cell that a spreadsheet would run as a formula is neutralised.
 */
@NullMarked
package dk.kk.ihcph.guidance.export;

import org.jspecify.annotations.NullMarked;
