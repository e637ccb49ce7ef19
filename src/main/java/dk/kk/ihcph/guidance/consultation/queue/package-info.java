/**
 * The line at a location: anonymous tickets, who is called next and why, every state of a visit as a period. Keeps that a
 * number is given once, that two guides never get the same citizen, that a guide sees to one citizen at a time, and that
 * nobody who is passed over waits longer for it than the location allows. A served ticket is a consultation of the log.
 */
@NullMarked
package dk.kk.ihcph.guidance.consultation.queue;

import org.jspecify.annotations.NullMarked;
