-- Administrators keep the directory over the API, and mails that were given up are listed and sent again.

-- Why a mail was given up, whose it is, and when somebody had it sent again.
ALTER TABLE notification
  ADD COLUMN administration text,
  ADD COLUMN about_type text CONSTRAINT notification_about_type_is_known CHECK (about_type IN ('REGISTRATION', 'APPOINTMENT', 'STAFF')),
  ADD COLUMN event uuid,
  ADD COLUMN failure text CONSTRAINT notification_failure_is_known
    CHECK (failure IN ('NO_SUCH_MAILBOX', 'REFUSED', 'REFUSED_FOR_NOW', 'NO_CONNECTION', 'NO_ANSWER', 'NOT_COMPOSED')),
  -- The mail server's reply code (RFC 5321, 4.2), where it gave one.
  ADD COLUMN reply_code integer CONSTRAINT notification_reply_code_has_3_digits CHECK (reply_code BETWEEN 100 AND 999),
  ADD COLUMN resent_at timestamptz;

-- The record says which administration's it is, whoever queues the mail. The mail may be queued before its record is there:
-- then the first attempt to send it asks again.
CREATE FUNCTION notification_is_of_an_administration() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  SELECT 'REGISTRATION', administration, event INTO NEW.about_type, NEW.administration, NEW.event FROM registration WHERE id = NEW.about;
  IF NOT FOUND THEN
    SELECT 'APPOINTMENT', administration, NULL INTO NEW.about_type, NEW.administration, NEW.event FROM appointment WHERE id = NEW.about;
  END IF;
  IF NOT FOUND THEN
    SELECT 'STAFF', administration, NULL INTO NEW.about_type, NEW.administration, NEW.event FROM staff_member WHERE id = NEW.about;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION notification_is_of_an_administration() FROM PUBLIC;
CREATE TRIGGER is_of_an_administration BEFORE INSERT OR UPDATE ON notification FOR EACH ROW
  WHEN (NEW.administration IS NULL) EXECUTE FUNCTION notification_is_of_an_administration();

UPDATE notification SET about_type = 'REGISTRATION', administration = registration.administration, event = registration.event
  FROM registration WHERE registration.id = about;
UPDATE notification SET about_type = 'APPOINTMENT', administration = appointment.administration
  FROM appointment WHERE appointment.id = about;
UPDATE notification SET about_type = 'STAFF', administration = staff_member.administration
  FROM staff_member WHERE staff_member.id = about;

CREATE INDEX notification_by_status ON notification (status, id);
CREATE INDEX notification_by_administration ON notification (administration, status, id);
CREATE INDEX notification_by_event ON notification (event, id) WHERE event IS NOT NULL;

-- Days on which a code of the directory may be used. What records name is never deleted: it ends.
ALTER TABLE location
  ADD COLUMN valid_from date,
  ADD COLUMN valid_to date,
  ADD CONSTRAINT location_valid_to_is_not_before_valid_from CHECK (valid_to >= valid_from);
ALTER TABLE topic
  ADD COLUMN version bigint NOT NULL DEFAULT 0,
  ADD COLUMN valid_from date,
  ADD COLUMN valid_to date,
  ADD CONSTRAINT topic_valid_to_is_not_before_valid_from CHECK (valid_to >= valid_from),
  -- Two at the same place are ordered by their codes, so that a topic can be moved without moving others first.
  DROP CONSTRAINT topic_position_is_unique;
-- An import that names a topic by its label must find one.
CREATE UNIQUE INDEX topic_name_da_is_unique ON topic (lower(name_da)) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX topic_name_en_is_unique ON topic (lower(name_en)) WHERE valid_to IS NULL;
ALTER TABLE municipality
  ADD COLUMN valid_from date,
  ADD COLUMN valid_to date,
  ADD CONSTRAINT municipality_valid_to_is_not_before_valid_from CHECK (valid_to >= valid_from);
GRANT INSERT, UPDATE ON location, topic, municipality TO ${applicationRole};
GRANT INSERT, UPDATE, DELETE ON opening_hours TO ${applicationRole};
-- The application may change desk settings, and not add any but these.
ALTER FUNCTION location_has_desk_settings() SECURITY DEFINER;

-- A location is not ended while something stands there later: the application looks once it has this lock, which everybody
-- who puts something there takes in shared mode, so that of the two the later sees what the earlier did. It is no lock of
-- the row, which changes of opening hours take too.
CREATE FUNCTION location_ends_alone() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('location.validity ' || NEW.code, 0));
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION location_ends_alone() FROM PUBLIC;
CREATE TRIGGER ends_alone BEFORE UPDATE ON location FOR EACH ROW
  WHEN (OLD.valid_from IS DISTINCT FROM NEW.valid_from OR OLD.valid_to IS DISTINCT FROM NEW.valid_to)
  EXECUTE FUNCTION location_ends_alone();

CREATE FUNCTION location_is_valid_then() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  day date := (NEW.starts_at AT TIME ZONE 'Europe/Copenhagen')::date;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('location.validity ' || NEW.location, 0));
  IF EXISTS (SELECT FROM location WHERE code = NEW.location AND (valid_from > day OR valid_to < day)) THEN
    RAISE EXCEPTION 'the location is not used on that day'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'location_is_valid_then';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION location_is_valid_then() FROM PUBLIC;
CREATE TRIGGER location_is_valid_then BEFORE INSERT OR UPDATE OF location, starts_at, status ON shift
  FOR EACH ROW WHEN (NEW.status <> 'CANCELLED') EXECUTE FUNCTION location_is_valid_then();
CREATE TRIGGER location_is_valid_then BEFORE INSERT OR UPDATE OF location, starts_at, status ON event
  FOR EACH ROW WHEN (NEW.location IS NOT NULL AND NEW.status <> 'CANCELLED') EXECUTE FUNCTION location_is_valid_then();
CREATE TRIGGER location_is_valid_then BEFORE INSERT OR UPDATE OF location, starts_at, status ON appointment
  FOR EACH ROW WHEN (NEW.status NOT IN ('CANCELLED', 'EXPIRED')) EXECUTE FUNCTION location_is_valid_then();
