/**
 * The door of an event: scans, check-in, walk-ins, and who came. A scan is known by its id, so that it has one effect
 * however often and however late it is sent; a scan that is refused stops nobody else.
 */
@NullMarked
package dk.kk.ihcph.guidance.registration.door;

import org.jspecify.annotations.NullMarked;
