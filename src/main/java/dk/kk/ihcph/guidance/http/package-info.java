/**
 * The HTTP edge that every resource shares: versions and preconditions, the conventions of answers, the home document,
 * the log of requests. A resource that follows these types gets all of it without a line of its own.
 */
@NullMarked
package dk.kk.ihcph.guidance.http;

import org.jspecify.annotations.NullMarked;
