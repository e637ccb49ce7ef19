/**
 * The visit at the service desk: tickets, the next citizen and why, the desk's actions (call, hold, transfer, complete),
 * and the rating afterwards.
 */
@NullMarked
package dk.kk.ihcph.guidance.consultation.visit;

import org.jspecify.annotations.NullMarked;
