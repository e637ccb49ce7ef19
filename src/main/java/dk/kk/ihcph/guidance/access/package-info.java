/**
 * Determines who calls and what they may do: the roles of the two administrations, the one permission table, and the
 * mapping of an identity provider's groups to our roles. Every other package uses this one; none repeats its rules.
 */
@NullMarked
package dk.kk.ihcph.guidance.access;

import org.jspecify.annotations.NullMarked;
