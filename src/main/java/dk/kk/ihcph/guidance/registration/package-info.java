/**
 * The registration of a party for an event: the record, its standing, what an event asks of the attendee, and who may
 * see and do what. A registration is known by the secrets that were mailed about it, or by a login of its
 * administrations or its partner. Some time after the event the attendee is forgotten; what is counted stays.
 */
@NullMarked
package dk.kk.ihcph.guidance.registration;

import org.jspecify.annotations.NullMarked;
