/** The Guidance API: Personal Guidance (Personlig Vejledning) at International House Copenhagen, as one JSON API. */
@NullMarked
package dk.kk.ihcph.guidance;

import org.jspecify.annotations.NullMarked;
