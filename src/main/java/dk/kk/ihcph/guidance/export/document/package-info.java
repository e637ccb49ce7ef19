/**
 * Describes documents once, in both languages, and renders them as an accessible page, PDF, workbook or CSV. The same
 * document gives the same bytes each time.
 */
@NullMarked
package dk.kk.ihcph.guidance.export.document;

import org.jspecify.annotations.NullMarked;
