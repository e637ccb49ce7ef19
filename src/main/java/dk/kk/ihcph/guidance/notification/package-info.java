/**
 * Background tasks and mail. Tasks run on the application's own PostgreSQL, once over all replicas, and are retried
 * after a crash. A mail is queued with the change it reports, stores neither address nor text, and is composed when
 * it is sent.
 */
@NullMarked
package dk.kk.ihcph.guidance.notification;

import org.jspecify.annotations.NullMarked;
