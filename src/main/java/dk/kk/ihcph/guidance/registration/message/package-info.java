/**
 * Messages that coordinators write to those registered for an event. Each registration with an e-mail address gets
 * one mail, in its own language; the same message is not sent twice within ten minutes.
 */
@NullMarked
package dk.kk.ihcph.guidance.registration.message;

import org.jspecify.annotations.NullMarked;
