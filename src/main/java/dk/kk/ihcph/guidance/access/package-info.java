/**
 * Who calls and what they may do: the roles of the two administrations, the one permission table, and the mapping from
 * an identity provider's groups to our roles. Every other package asks here and none repeats it.
 */
@NullMarked
package dk.kk.ihcph.guidance.access;

import org.jspecify.annotations.NullMarked;
