/**
 * Offers: programmes and services that guides point citizens to. An offer is retired, never deleted, because records
 * name it.
 */
@NullMarked
package dk.kk.ihcph.guidance.directory.offer;

import org.jspecify.annotations.NullMarked;
