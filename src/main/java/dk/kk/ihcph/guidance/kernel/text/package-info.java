/**
 * Forms of text that are the same everywhere: normal form, permitted characters, e-mail addresses. Texts are
 * normalised when they arrive, so that the rest of the code compares them as they are.
 */
@NullMarked
package dk.kk.ihcph.guidance.kernel.text;

import org.jspecify.annotations.NullMarked;
