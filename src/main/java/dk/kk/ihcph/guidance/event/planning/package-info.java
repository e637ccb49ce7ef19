/**
 * Planning an event and leading it through its life. Only the administration that leads an event changes it; a
 * request is completed and checked as a whole before anything is written, and every change is told to the features
 * that depend on it, in the same transaction.
 */
@NullMarked
package dk.kk.ihcph.guidance.event.planning;

import org.jspecify.annotations.NullMarked;
