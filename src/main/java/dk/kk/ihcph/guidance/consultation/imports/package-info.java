/**
 * Imports consultations from JSON and from spreadsheets, line by line; a refused line says why and changes nothing.
 */
@NullMarked
package dk.kk.ihcph.guidance.consultation.imports;

import org.jspecify.annotations.NullMarked;
