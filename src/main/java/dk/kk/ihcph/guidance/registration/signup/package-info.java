/**
 * Registering for an event, and what the registered and the coordinators change afterwards. Every rule that needs no
 * seats is checked first; then the seats are locked, and what is free decides. Without a login nobody learns whether
 * an e-mail address is registered.
 */
@NullMarked
package dk.kk.ihcph.guidance.registration.signup;

import org.jspecify.annotations.NullMarked;
