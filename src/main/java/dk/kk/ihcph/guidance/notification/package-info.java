/**
 * Work that no request waits for: background tasks on the application's own PostgreSQL, run once over all replicas and
 * retried after a crash. Mail and calendar files join it with the events.
 */
@NullMarked
package dk.kk.ihcph.guidance.notification;

import org.jspecify.annotations.NullMarked;
