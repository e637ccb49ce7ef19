/**
 * The feedback of participants: their benefit (udbytte) of an event. An answer is kept without the registration, a time or an order, so that
 * nobody can tell whose it is; only those who came, or may have come, answer, and once.
 */
@NullMarked
package dk.kk.ihcph.guidance.registration.feedback;

import org.jspecify.annotations.NullMarked;
