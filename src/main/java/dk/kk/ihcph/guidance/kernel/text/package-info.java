/**
 * Forms of text that are checked everywhere alike: normal form, characters, e-mail addresses.
 */
@NullMarked
package dk.kk.ihcph.guidance.kernel.text;

import org.jspecify.annotations.NullMarked;
