/**
 * Reads query parameters, path parameters and headers strictly: an unknown, repeated or malformed parameter is refused.
 */
@NullMarked
package dk.kk.ihcph.guidance.http.parameter;

import org.jspecify.annotations.NullMarked;
