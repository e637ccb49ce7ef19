/**
 * The HTTP edge that every resource shares: row versions and preconditions, the conventions of answers, the home
 * document, the request log. A resource that uses these types follows the conventions without further code.
 */
@NullMarked
package dk.kk.ihcph.guidance.http;

import org.jspecify.annotations.NullMarked;
