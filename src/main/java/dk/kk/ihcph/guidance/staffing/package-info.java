/**
 * Who works where: the staff whose hours the grant pays, by display name only, and which administration staffs which
 * desk on which weekday. A person's real name stands nowhere here; the OIDC subject links a person to a login.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing;

import org.jspecify.annotations.NullMarked;
