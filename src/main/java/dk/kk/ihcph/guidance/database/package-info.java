/**
 * Guards the use of database connections: a watch that knows whether the database accepts writes, connections outside
 * the pool, and the time limits of requests, background work and migrations. Only repositories lock and refresh
 * records.
 */
@NullMarked
package dk.kk.ihcph.guidance.database;

import org.jspecify.annotations.NullMarked;
