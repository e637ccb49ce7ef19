/** The municipalities and their relation to the guidance: Copenhagen itself, partners, others. */
@NullMarked
package dk.kk.ihcph.guidance.directory.municipality;

import org.jspecify.annotations.NullMarked;
