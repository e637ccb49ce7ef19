-- Times that citizens book ahead with a guide at a desk. Name and e-mail are the only personal data.
CREATE TABLE appointment (
  id                   uuid        PRIMARY KEY,
  version              bigint      NOT NULL,
  administration       text        NOT NULL,
  guide                uuid        NOT NULL,
  location             text        NOT NULL CONSTRAINT appointment_location_is_known REFERENCES location (code),
  starts_at            timestamptz NOT NULL,
  ends_at              timestamptz NOT NULL,
  -- The end of the guide's pause after it.
  blocked_until        timestamptz NOT NULL,
  topics               varchar[]   NOT NULL CONSTRAINT appointment_has_a_topic CHECK (cardinality(topics) BETWEEN 1 AND 12 AND array_position(topics, NULL) IS NULL),
  language             text        CONSTRAINT appointment_language_is_iso_639 CHECK (language ~ '^[a-z]{2}$'),
  municipality         text        CONSTRAINT appointment_municipality_is_known REFERENCES municipality (code),
  moving_to_copenhagen boolean     NOT NULL,
  channel              text        NOT NULL CONSTRAINT appointment_channel_is_known CHECK (channel IN ('IN_PERSON', 'PHONE', 'VIDEO', 'EMAIL')),
  name                 text        CONSTRAINT appointment_name_has_1_to_200_characters CHECK (length(name) BETWEEN 1 AND 200),
  email                text        CONSTRAINT appointment_email_has_3_to_254_characters CHECK (length(email) BETWEEN 3 AND 254),
  status               text        NOT NULL CONSTRAINT appointment_status_is_known CHECK (status IN ('HELD', 'BOOKED', 'CHECKED_IN', 'CANCELLED', 'EXPIRED', 'NO_SHOW')),
  held_until           timestamptz,
  -- Since when its guide has no published shift around it any more.
  stranded_since       timestamptz,
  cancel_reason        text        CONSTRAINT appointment_cancel_reason_has_1_to_500_characters CHECK (length(cancel_reason) BETWEEN 1 AND 500),
  -- SHA-256 of the secret, which is nowhere kept.
  secret_digest        bytea       NOT NULL CONSTRAINT appointment_secret_digest_has_32_bytes CHECK (length(secret_digest) = 32),
  created_at           timestamptz NOT NULL,
  checked_in_at        timestamptz,
  ticket               uuid        CONSTRAINT appointment_ticket_is_known REFERENCES ticket (id),
  -- When name, e-mail and free text were removed.
  erased_at            timestamptz,
  CONSTRAINT appointment_guide_is_known FOREIGN KEY (guide, administration) REFERENCES staff_member (id, administration),
  CONSTRAINT appointment_ends_after_it_starts CHECK (ends_at > starts_at AND blocked_until >= ends_at),
  -- Slots last at most 120 minutes, pauses 60; who looks for what touches a time need look no further back.
  CONSTRAINT appointment_blocks_at_most_3_hours CHECK (blocked_until - starts_at <= interval '3 hours'),
  CONSTRAINT appointment_is_held_until_a_time CHECK (status NOT IN ('HELD', 'EXPIRED') OR held_until IS NOT NULL),
  CONSTRAINT appointment_is_booked_under_a_name CHECK (status IN ('HELD', 'EXPIRED', 'CANCELLED') OR name IS NOT NULL OR erased_at IS NOT NULL),
  CONSTRAINT appointment_name_comes_with_an_email CHECK ((name IS NULL) = (email IS NULL)),
  CONSTRAINT appointment_is_erased_whole CHECK (erased_at IS NULL OR (name IS NULL AND cancel_reason IS NULL)),
  CONSTRAINT appointment_is_checked_in_with_a_ticket CHECK ((status = 'CHECKED_IN') = (ticket IS NOT NULL) AND (ticket IS NULL) = (checked_in_at IS NULL)),
  CONSTRAINT appointment_is_stranded_while_it_stands CHECK (stranded_since IS NULL OR status IN ('HELD', 'BOOKED')),
  CONSTRAINT appointment_never_overlaps_another EXCLUDE USING gist (guide WITH =, tstzrange(starts_at, blocked_until) WITH &&)
    WHERE (status IN ('HELD', 'BOOKED', 'CHECKED_IN'))
);
CREATE INDEX appointment_by_start ON appointment (starts_at, id);
CREATE INDEX appointment_by_location ON appointment (location, starts_at, id);
CREATE INDEX appointment_by_administration ON appointment (administration, starts_at, id);
CREATE INDEX appointment_by_guide ON appointment (guide, starts_at);
CREATE INDEX appointment_by_status ON appointment (status, starts_at, id);
CREATE INDEX appointment_stranded ON appointment (starts_at, id) WHERE stranded_since IS NOT NULL;
CREATE INDEX appointment_held ON appointment (held_until) WHERE status IN ('HELD', 'EXPIRED');
CREATE INDEX appointment_to_erase ON appointment (ends_at) WHERE erased_at IS NULL;
-- Only holds that nobody completed are deleted.
GRANT SELECT, INSERT, UPDATE, DELETE ON appointment TO ${applicationRole};

CREATE FUNCTION appointment_topics_are_known() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM unnest(NEW.topics) code WHERE code NOT IN (SELECT topic.code FROM topic)) THEN
    RAISE EXCEPTION 'unknown topic' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'appointment_topics_are_known';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER topics_are_known BEFORE INSERT OR UPDATE OF topics ON appointment
  FOR EACH ROW EXECUTE FUNCTION appointment_topics_are_known();

-- Nobody is booked who is not promised to be there: a shift is changed by who holds the person's row, and so is this.
CREATE FUNCTION appointment_is_within_a_shift() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- All columns are written whatever changes; one that its guide can no longer keep stays where it is until it is moved.
  IF TG_OP = 'UPDATE' AND (NEW.guide, NEW.location, NEW.starts_at, NEW.ends_at) IS NOT DISTINCT FROM (OLD.guide, OLD.location, OLD.starts_at, OLD.ends_at) THEN
    RETURN NEW;
  END IF;
  PERFORM FROM staff_member WHERE id = NEW.guide FOR NO KEY UPDATE;
  IF NOT EXISTS (SELECT FROM shift WHERE staff = NEW.guide AND location = NEW.location AND activity = 'DESK'
                   AND status = 'PUBLISHED' AND starts_at <= NEW.starts_at AND ends_at >= NEW.ends_at) THEN
    RAISE EXCEPTION 'the guide is not at that desk then'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'appointment_is_within_a_shift';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appointment_is_within_a_shift BEFORE INSERT OR UPDATE ON appointment
  FOR EACH ROW WHEN (NEW.status IN ('HELD', 'BOOKED')) EXECUTE FUNCTION appointment_is_within_a_shift();

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON appointment
  FOR EACH ROW EXECUTE FUNCTION audit_change('appointment', 'id', '{name,email,cancel_reason,secret_digest}');
