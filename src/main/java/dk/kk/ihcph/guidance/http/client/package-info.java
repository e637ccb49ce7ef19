/**
 * Determines the client's address behind trusted proxies, and the public address of this API. The client's own
 * claims, such as a Host or Forwarded header, are never trusted.
 */
@NullMarked
package dk.kk.ihcph.guidance.http.client;

import org.jspecify.annotations.NullMarked;
