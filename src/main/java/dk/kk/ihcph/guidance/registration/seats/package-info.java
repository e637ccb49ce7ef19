/**
 * The seats of an event and its waiting list. The seats are one row that the database keeps in step with the
 * registrations and refuses to oversell; whoever changes a seat locks that row first, so that every freed seat is
 * offered once, to the first party that fits. An offer or an unconfirmed registration that nobody answers in time is
 * passed on.
 */
@NullMarked
package dk.kk.ihcph.guidance.registration.seats;

import org.jspecify.annotations.NullMarked;
