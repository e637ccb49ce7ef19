/**
 * The mails about a registration: what they say, in which language, and while it is still true. A mail is written
 * when it is sent, from the registration as it is then; the links in it open the registration to its reader alone.
 */
@NullMarked
package dk.kk.ihcph.guidance.registration.mail;

import org.jspecify.annotations.NullMarked;
