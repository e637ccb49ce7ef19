/**
 * Finds the address of the client behind trusted proxies, and the public address of this API.
 */
@NullMarked
package dk.kk.ihcph.guidance.http.client;

import org.jspecify.annotations.NullMarked;
