-- What is told only once, whoever asks: a reminder of an event that begins then, an invitation to say how it was.
ALTER TABLE notification ADD COLUMN once boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX notification_is_told_once ON notification (about, kind, coalesce(detail, '')) WHERE once;
