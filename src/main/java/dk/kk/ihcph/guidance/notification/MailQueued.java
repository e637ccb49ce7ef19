package dk.kk.ihcph.guidance.notification;

/** Mail was queued. Observed after the commit, so that the mail need not wait for the next poll. */
record MailQueued() {}
