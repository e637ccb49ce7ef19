/**
 * The figures of events and registrations of a period: events held, seats, headcounts, who came and what they said of it.
 * Keeps the definitions of the headcount, of the no-shows and of the feedback, so that all operations give the same figures.
 */
@NullMarked
package dk.kk.ihcph.guidance.registration.statistics;

import org.jspecify.annotations.NullMarked;
