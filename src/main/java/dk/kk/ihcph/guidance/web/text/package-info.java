/**
 * Texts as people send them: how they are normalised, which characters they may hold, and when two e-mail addresses are
 * the same address. Knows nothing of HTTP, JSON or the database.
 */
@NullMarked
package dk.kk.ihcph.guidance.web.text;

import org.jspecify.annotations.NullMarked;
