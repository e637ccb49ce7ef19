/** Locations with their opening hours and closures, and the calendar of open days that follows from them. */
@NullMarked
package dk.kk.ihcph.guidance.directory.place;

import org.jspecify.annotations.NullMarked;
