-- Each list finds its page by an index, whichever one of its filters a caller uses, so that it takes no longer when there is more.
-- The tables are small enough to lock for the moment that this takes.

-- Few absences and swaps are undecided.
CREATE INDEX absence_by_status ON absence (status, first_day, id);
CREATE INDEX shift_swap_by_status ON shift_swap (status, id);

-- Few events are for some audiences, about an industry or in a rare language.
CREATE INDEX event_by_audience ON event (audience, starts_at, id);
CREATE INDEX event_by_industry ON event (industry, starts_at, id) WHERE industry IS NOT NULL;
CREATE INDEX event_by_language ON event USING gin (languages);
-- The last event of a series that was held and the next one.
CREATE INDEX event_by_series_and_end ON event (series, ends_at) WHERE series IS NOT NULL;
CREATE INDEX event_by_type_and_end ON event (type, ends_at);

CREATE INDEX posting_by_reference ON posting (reference, date, id) WHERE reference IS NOT NULL;

-- Mails are listed by the time at which they were queued: "before an instant" is a range of that order, not of their ids.
CREATE INDEX notification_by_time ON notification (queued_at, id);
CREATE INDEX notification_by_kind ON notification (kind, queued_at, id);
CREATE INDEX notification_by_failure ON notification (failure, queued_at, id) WHERE failure IS NOT NULL;
DROP INDEX notification_by_status;
CREATE INDEX notification_by_status ON notification (status, queued_at, id);
DROP INDEX notification_by_administration;
CREATE INDEX notification_by_administration ON notification (administration, queued_at, id);
DROP INDEX notification_by_event;
CREATE INDEX notification_by_event ON notification (event, queued_at, id) WHERE event IS NOT NULL;

-- The same for the audit trail. Some ask for an entity by its id alone.
DROP INDEX audit_entry_by_entity;
CREATE INDEX audit_entry_by_entity ON audit_entry (entity_id, at, id);
CREATE INDEX audit_entry_by_entity_type ON audit_entry (entity_type, at, id);
CREATE INDEX audit_entry_by_action ON audit_entry (action, at, id);
DROP INDEX audit_entry_by_subject;
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, at, id);
