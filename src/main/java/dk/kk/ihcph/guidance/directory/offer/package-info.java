/**
 * Offers: programmes and services that guides point citizens to.
 */
@NullMarked
package dk.kk.ihcph.guidance.directory.offer;

import org.jspecify.annotations.NullMarked;
