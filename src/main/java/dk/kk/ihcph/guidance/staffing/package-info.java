/**
 * The schedule of the guides: who works where and when. The packages below hold one subject each; this one holds what they
 * share. A person's real name is not kept here; the OIDC subject links a person to a login.
 */
@NullMarked
package dk.kk.ihcph.guidance.staffing;

import org.jspecify.annotations.NullMarked;
