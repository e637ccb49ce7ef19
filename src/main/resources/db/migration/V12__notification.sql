-- Mail and its queue, and the tasks that run in the background.

-- Mail that is to be sent, and what became of it. Its text is composed when it is sent: no address and no text stands here.
CREATE TABLE notification (
  id             uuid        PRIMARY KEY,
  kind           text        NOT NULL CONSTRAINT notification_kind_is_a_code CHECK (kind ~ '^[A-Z][A-Z_]{1,49}$'),
  -- The record that it is about, and what else its kind needs to know, such as which message.
  about          uuid        NOT NULL,
  detail         text        CONSTRAINT notification_detail_has_1_to_100_characters CHECK (length(detail) BETWEEN 1 AND 100),
  -- What the record is, and to which administration and event it belongs.
  about_type     text
    CONSTRAINT notification_about_type_is_known CHECK (about_type IN ('REGISTRATION', 'APPOINTMENT', 'STAFF')),
  administration text,
  event          uuid,
  -- Whether it is sent only once, whoever asks: a reminder of an event, an invitation to say how it was.
  once           boolean     NOT NULL DEFAULT false,
  -- Whether somebody without a login and without a secret caused it: only so many of these reach one mailbox in an hour.
  from_stranger  boolean     NOT NULL DEFAULT false,
  status         text        NOT NULL
    CONSTRAINT notification_status_is_known CHECK (status IN ('QUEUED', 'SENT', 'SKIPPED', 'FAILED')),
  attempts       integer     NOT NULL DEFAULT 0,
  queued_at      timestamptz NOT NULL,
  due_at         timestamptz NOT NULL,
  ended_at       timestamptz,
  -- Why it was given up.
  failure        text
    CONSTRAINT notification_failure_is_known
      CHECK (failure IN ('NO_SUCH_MAILBOX', 'REFUSED', 'REFUSED_FOR_NOW', 'NO_CONNECTION', 'NO_ANSWER', 'NOT_COMPOSED')),
  -- The mail server's reply code (RFC 5321, 4.2), where it gave one.
  reply_code     integer     CONSTRAINT notification_reply_code_has_3_digits CHECK (reply_code BETWEEN 100 AND 999),
  -- When somebody had it sent again.
  resent_at      timestamptz,
  CONSTRAINT notification_ends_at_a_time CHECK ((status = 'QUEUED') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX notification_is_told_once ON notification (about, kind, coalesce(detail, '')) WHERE once;
CREATE INDEX notification_by_record ON notification (about, queued_at);
-- Mails are listed by the time at which they were queued: "before an instant" is a range of that order, not of their ids.
CREATE INDEX notification_by_time ON notification (queued_at, id);
CREATE INDEX notification_by_kind ON notification (kind, queued_at, id);
CREATE INDEX notification_by_status ON notification (status, queued_at, id);
CREATE INDEX notification_by_administration ON notification (administration, queued_at, id);
CREATE INDEX notification_by_event ON notification (event, queued_at, id) WHERE event IS NOT NULL;
CREATE INDEX notification_by_failure ON notification (failure, queued_at, id) WHERE failure IS NOT NULL;
-- Each replica counts the mails that wait and the mails given up every half minute. Both are few among all that were sent.
CREATE INDEX notification_that_waits ON notification (due_at, queued_at) WHERE status = 'QUEUED';
CREATE INDEX notification_given_up ON notification (ended_at) WHERE status = 'FAILED';
CREATE INDEX notification_to_forget ON notification (ended_at) WHERE ended_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON notification TO ${applicationRole};
-- Attempts to send a mail are no change by anybody. That a person has it sent again is one.
CREATE TRIGGER audit_again AFTER UPDATE ON notification FOR EACH ROW
  WHEN (OLD.status <> 'QUEUED' AND NEW.status = 'QUEUED') EXECUTE FUNCTION audit_change('notification', 'id', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON notification FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- The record says to which administration the mail belongs, whoever queues it. The mail may be queued before its record is there:
-- then the first attempt to send it asks again.
CREATE FUNCTION notification_is_of_an_administration() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  SELECT 'REGISTRATION', administration, event INTO NEW.about_type, NEW.administration, NEW.event
    FROM registration WHERE id = NEW.about;
  IF NOT FOUND THEN
    SELECT 'APPOINTMENT', administration, NULL INTO NEW.about_type, NEW.administration, NEW.event
      FROM appointment WHERE id = NEW.about;
  END IF;
  IF NOT FOUND THEN
    SELECT 'STAFF', administration, NULL INTO NEW.about_type, NEW.administration, NEW.event
      FROM staff_member WHERE id = NEW.about;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER is_of_an_administration BEFORE INSERT OR UPDATE ON notification FOR EACH ROW
  WHEN (NEW.administration IS NULL) EXECUTE FUNCTION notification_is_of_an_administration();

-- Background tasks: the table that db-scheduler 16 defines for PostgreSQL.
CREATE TABLE scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  state                text,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_by_priority ON scheduled_tasks (priority DESC, execution_time ASC);
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO ${applicationRole};
