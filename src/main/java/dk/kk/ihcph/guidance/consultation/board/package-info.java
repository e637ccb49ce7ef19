/**
 * The live board of a location's queue: who waits, who is called, and how long a new ticket is likely to wait.
 */
@NullMarked
package dk.kk.ihcph.guidance.consultation.board;

import org.jspecify.annotations.NullMarked;
