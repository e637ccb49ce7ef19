/**
 * What every entry of the directory has alike: it is valid from a day until a day, and lists can leave out what has
 * ended.
 */
@NullMarked
package dk.kk.ihcph.guidance.directory.entry;

import org.jspecify.annotations.NullMarked;
