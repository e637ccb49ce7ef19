/**
 * The HTTP edge that every resource shares: problem documents, strict JSON and parameters, keyset paging, preconditions,
 * merge patch, idempotency, limits and the contract. A resource that follows its types gets all of it without a line.
 */
@NullMarked
package dk.kk.ihcph.guidance.web;

import org.jspecify.annotations.NullMarked;
