/**
 * Answers a repeated POST like the first one, by its Idempotency-Key. The stored answer is rendered anew from the
 * record, so that erased data never reappear. After erasure the answer is 410.
 */
@NullMarked
package dk.kk.ihcph.guidance.http.idempotency;

import org.jspecify.annotations.NullMarked;
