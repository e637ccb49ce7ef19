/**
 * The surroundings of the pool of database connections: a watch that knows whether the database takes writes, connections
 * beside the pool, and the limits of time that hold for requests, background work and migrations.
 */
@NullMarked
package dk.kk.ihcph.guidance.database;

import org.jspecify.annotations.NullMarked;
