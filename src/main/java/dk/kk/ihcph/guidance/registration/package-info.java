/**
 * Who has a seat at an event and who waits for one. The seats of an event are one row that the database keeps in step with
 * its registrations and refuses to oversell; whoever changes a seat holds that row, for the moment of the change. Whoever
 * registers is known by secrets that only their mails hold.
 */
@NullMarked
package dk.kk.ihcph.guidance.registration;

import org.jspecify.annotations.NullMarked;
