/** Sends queries to a read replica where one is configured. A transaction that writes never reads from it. */
@NullMarked
package dk.kk.ihcph.guidance.database.replica;

import org.jspecify.annotations.NullMarked;
