/**
 * The two ends of a request: the address a client calls from, which only trusted proxies may state, and the public address
 * under which this API is reached. The {@code Host} header decides neither.
 */
@NullMarked
package dk.kk.ihcph.guidance.web.client;

import org.jspecify.annotations.NullMarked;
