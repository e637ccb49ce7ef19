package dk.kk.ihcph.guidance.notification;

/** Mail was queued: told once that is committed, so that it need not wait for the next look at the queue. */
record MailQueued() {}
