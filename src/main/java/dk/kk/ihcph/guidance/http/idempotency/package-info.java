/**
 * Answers a repeated POST as the first was answered, by its Idempotency-Key. The stored answer is rendered anew from the
 * record, so that erased data never come back; once the record is erased the answer is 410.
 */
@NullMarked
package dk.kk.ihcph.guidance.http.idempotency;

import org.jspecify.annotations.NullMarked;
