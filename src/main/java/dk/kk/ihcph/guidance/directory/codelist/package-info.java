/**
 * The code lists of the API, each code with its label in Danish and English, for frontends that offer a choice.
 */
@NullMarked
package dk.kk.ihcph.guidance.directory.codelist;

import org.jspecify.annotations.NullMarked;
