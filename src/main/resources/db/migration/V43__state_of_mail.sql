-- Mails that wait and mails given up are counted every half minute by each replica: both are few among all that were sent.
CREATE INDEX notification_that_waits ON notification (due_at, queued_at) WHERE status = 'QUEUED';
CREATE INDEX notification_given_up ON notification (ended_at) WHERE status = 'FAILED';
