/**
 * The ticket of a confirmed registration: its code, and a picture of it. The code cannot be guessed and opens
 * nothing: it only lets the staff at the door find the registration.
 */
@NullMarked
package dk.kk.ihcph.guidance.registration.ticket;

import org.jspecify.annotations.NullMarked;
