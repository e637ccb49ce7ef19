/**
 * Reads JSON strictly (no unknown member, no repeated member, no wrong type) and applies merge patches (RFC 7386).
 */
@NullMarked
package dk.kk.ihcph.guidance.http.json;

import org.jspecify.annotations.NullMarked;
