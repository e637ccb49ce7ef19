/** Serves the code lists of the API, for frontends that offer a choice. Each code has a Danish and an English label. */
@NullMarked
package dk.kk.ihcph.guidance.directory.codelist;

import org.jspecify.annotations.NullMarked;
