/**
 * The common parts of all entries of the directory: an entry is valid from a day until a day, and lists can omit
 * ended entries.
 */
@NullMarked
package dk.kk.ihcph.guidance.directory.entry;

import org.jspecify.annotations.NullMarked;
