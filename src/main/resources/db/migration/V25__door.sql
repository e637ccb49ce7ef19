-- Who comes, what they say of it, and what they are told: the scans of the door, the answers after the event, messages.

-- A scan made before the undoing of a check-in, but sent after it, does not check in again.
ALTER TABLE registration ADD COLUMN check_in_undone_at timestamptz;

-- Who comes without a registration was promised no seat and takes none: there is room where others stayed away. That the
-- room is not overfull is asked at the door, of those who are there.
CREATE OR REPLACE FUNCTION registration_takes_its_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before integer := CASE WHEN TG_OP = 'UPDATE' THEN OLD.party_size ELSE 0 END;
  was    text     := CASE WHEN TG_OP = 'UPDATE' THEN OLD.status ELSE '' END;
  seated integer  := (NEW.source <> 'WALK_IN')::integer;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.status, NEW.party_size) = (OLD.status, OLD.party_size) THEN
    RETURN NEW;
  END IF;
  UPDATE event_seats
     SET confirmed = confirmed + seated * ((NEW.status = 'CONFIRMED')::integer * NEW.party_size - (was = 'CONFIRMED')::integer * before),
         offered = offered + (NEW.status = 'OFFERED')::integer * NEW.party_size - (was = 'OFFERED')::integer * before,
         waiting = waiting + (NEW.status = 'WAITING')::integer * NEW.party_size - (was = 'WAITING')::integer * before,
         parties_waiting = parties_waiting + (NEW.status = 'WAITING')::integer - (was = 'WAITING')::integer,
         last_place = last_place + (TG_OP = 'INSERT')::integer
   WHERE event = NEW.event
  RETURNING CASE WHEN TG_OP = 'INSERT' THEN last_place ELSE NEW.place END INTO NEW.place;
  RETURN NEW;
END $$;

-- A walk-in has come, or was a mistake: it never waits, and never stays away.
ALTER TABLE registration ADD CONSTRAINT registration_walks_in_or_not_at_all
  CHECK (source <> 'WALK_IN' OR (status = 'CONFIRMED' AND attendance IS NOT DISTINCT FROM 'CHECKED_IN') OR status = 'CANCELLED');

-- What a scanner sent and was answered. The same again is answered the same; what was scanned is kept as a digest only.
CREATE TABLE check_in_scan (
  event        uuid        NOT NULL CONSTRAINT check_in_scan_is_of_an_event REFERENCES event (id),
  scan_id      text        NOT NULL CONSTRAINT check_in_scan_id_has_1_to_100_characters CHECK (length(scan_id) BETWEEN 1 AND 100),
  digest       text        NOT NULL CONSTRAINT check_in_scan_digest_is_sha_256 CHECK (digest ~ '^[0-9a-f]{64}$'),
  received_at  timestamptz NOT NULL,
  -- None while it is being answered.
  result       text        CONSTRAINT check_in_scan_result_is_known CHECK (result IN ('CHECKED_IN', 'REFUSED')),
  reason       text        CONSTRAINT check_in_scan_reason_is_a_code CHECK (reason ~ '^[A-Z][A-Z_]{1,49}$'),
  registration uuid        CONSTRAINT check_in_scan_registration_is_known REFERENCES registration (id),
  PRIMARY KEY (event, scan_id),
  CONSTRAINT check_in_scan_says_why_it_is_refused CHECK ((result IS NOT DISTINCT FROM 'REFUSED') = (reason IS NOT NULL))
);
CREATE INDEX check_in_scan_by_registration ON check_in_scan (registration) WHERE registration IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON check_in_scan TO ${applicationRole};

-- What participants got out of an event. No way leads from here to who said it: neither a registration, nor a time, nor an
-- order of ids. That somebody gave an answer stands in the registration, and in the audit trail as a change of it.
CREATE TABLE event_feedback (
  id          uuid      PRIMARY KEY,
  event       uuid      NOT NULL CONSTRAINT event_feedback_is_of_an_event REFERENCES event (id),
  settling_in integer  NOT NULL CONSTRAINT event_feedback_settling_in_is_1_to_5 CHECK (settling_in BETWEEN 1 AND 5),
  outcomes    varchar[] NOT NULL DEFAULT '{}',
  comment     text      CONSTRAINT event_feedback_comment_has_1_to_1000_characters CHECK (length(comment) BETWEEN 1 AND 1000)
);
CREATE INDEX event_feedback_by_event ON event_feedback (event);
CREATE INDEX event_feedback_with_comment ON event_feedback (event) WHERE comment IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON event_feedback TO ${applicationRole};
CREATE TRIGGER audit AFTER UPDATE OR DELETE ON event_feedback
  FOR EACH ROW EXECUTE FUNCTION audit_change('event_feedback', 'id', '{comment}');

-- What an administration wrote to those registered.
CREATE TABLE event_message (
  id             uuid        PRIMARY KEY,
  event          uuid        NOT NULL CONSTRAINT event_message_is_of_an_event REFERENCES event (id),
  -- Whose it is: the one that wrote.
  administration text        NOT NULL CONSTRAINT event_message_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  audience       text        NOT NULL CONSTRAINT event_message_audience_is_known CHECK (audience IN ('CONFIRMED', 'WAITING', 'ALL')),
  subject_da     text        NOT NULL CONSTRAINT event_message_subject_da_has_1_to_200_characters CHECK (length(subject_da) BETWEEN 1 AND 200),
  subject_en     text        NOT NULL CONSTRAINT event_message_subject_en_has_1_to_200_characters CHECK (length(subject_en) BETWEEN 1 AND 200),
  text_da        text        NOT NULL CONSTRAINT event_message_text_da_has_1_to_4000_characters CHECK (length(text_da) BETWEEN 1 AND 4000),
  text_en        text        NOT NULL CONSTRAINT event_message_text_en_has_1_to_4000_characters CHECK (length(text_en) BETWEEN 1 AND 4000),
  recipients     integer     NOT NULL CONSTRAINT event_message_recipients_is_not_negative CHECK (recipients >= 0),
  sent_by        text        NOT NULL CONSTRAINT event_message_sent_by_has_1_to_255_characters CHECK (length(sent_by) BETWEEN 1 AND 255),
  sent_at        timestamptz NOT NULL
);
CREATE INDEX event_message_by_event ON event_message (event, sent_at, id);
GRANT SELECT, INSERT ON event_message TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON event_message
  FOR EACH ROW EXECUTE FUNCTION audit_change('event_message', 'id', '{subject_da,subject_en,text_da,text_en}');
