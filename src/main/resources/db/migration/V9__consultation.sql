-- The service desk: its settings, tickets, consultations, ratings, appointments, referrals, and the figures that are counted from
-- them.

-- What is switched on at a location. Nothing is until somebody switches it on; the numbers are defaults to begin with.
CREATE TABLE desk_settings (
  location                 text          PRIMARY KEY CONSTRAINT desk_settings_location_is_known REFERENCES location (code),
  version                  bigint        NOT NULL,
  queue_enabled            boolean       NOT NULL,
  appointments_enabled     boolean       NOT NULL,
  matching_wait_minutes    integer       NOT NULL
    CONSTRAINT desk_settings_matching_wait_is_0_to_120_minutes CHECK (matching_wait_minutes BETWEEN 0 AND 120),
  calls_before_no_show     integer       NOT NULL
    CONSTRAINT desk_settings_calls_before_no_show_are_1_to_10 CHECK (calls_before_no_show BETWEEN 1 AND 10),
  expected_service_minutes integer       NOT NULL
    CONSTRAINT desk_settings_expected_service_is_1_to_120_minutes CHECK (expected_service_minutes BETWEEN 1 AND 120),
  early_minutes            integer       NOT NULL
    CONSTRAINT desk_settings_early_is_0_to_120_minutes CHECK (early_minutes BETWEEN 0 AND 120),
  late_minutes             integer       NOT NULL
    CONSTRAINT desk_settings_late_is_0_to_120_minutes CHECK (late_minutes BETWEEN 0 AND 120),
  slot_minutes             integer       NOT NULL
    CONSTRAINT desk_settings_slot_is_5_to_120_minutes CHECK (slot_minutes BETWEEN 5 AND 120),
  buffer_minutes           integer       NOT NULL
    CONSTRAINT desk_settings_buffer_is_0_to_60_minutes CHECK (buffer_minutes BETWEEN 0 AND 60),
  minimum_notice_minutes   integer       NOT NULL
    CONSTRAINT desk_settings_minimum_notice_is_0_to_10080_minutes CHECK (minimum_notice_minutes BETWEEN 0 AND 10080),
  horizon_days             integer       NOT NULL
    CONSTRAINT desk_settings_horizon_is_1_to_180_days CHECK (horizon_days BETWEEN 1 AND 180),
  walk_in_share            numeric(3, 2) NOT NULL
    CONSTRAINT desk_settings_walk_in_share_is_0_to_1 CHECK (walk_in_share BETWEEN 0 AND 1),
  hold_minutes             integer       NOT NULL
    CONSTRAINT desk_settings_hold_is_1_to_60_minutes CHECK (hold_minutes BETWEEN 1 AND 60),
  residents_only           boolean       NOT NULL
);
GRANT SELECT, UPDATE ON desk_settings TO ${applicationRole};
-- Not INSERT: nobody has decided anything when a location begins.
CREATE TRIGGER audit AFTER UPDATE ON desk_settings FOR EACH ROW EXECUTE FUNCTION audit_change('desk_settings', 'location', '{}');
CREATE TRIGGER audit_delete AFTER DELETE ON desk_settings FOR EACH ROW
  EXECUTE FUNCTION audit_change('desk_settings', 'location', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON desk_settings FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Every location has settings. The application may change them, and add none but these. The trigger stands here and not with the
-- locations, because it writes a table of this package.
CREATE FUNCTION location_has_desk_settings() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO desk_settings VALUES (NEW.code, 0, false, false, 10, 3, 8, 5, 10, 15, 5, 120, 28, 0.50, 10, true);
  RETURN NULL;
END $$;
CREATE TRIGGER location_has_desk_settings AFTER INSERT ON location FOR EACH ROW EXECUTE FUNCTION location_has_desk_settings();
INSERT INTO desk_settings SELECT code, 0, false, false, 10, 3, 8, 5, 10, 15, 5, 120, 28, 0.50, 10, true FROM location;

-- Whoever watches a location's queue hears of a change of its settings when it is committed.
CREATE FUNCTION desk_settings_are_told() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('guidance_queue', NEW.location);
  RETURN NULL;
END $$;
CREATE TRIGGER is_told AFTER UPDATE ON desk_settings FOR EACH ROW EXECUTE FUNCTION desk_settings_are_told();

-- The ticket numbers of a location's day. Whoever takes a number holds the row until the ticket is stored, so that no number is
-- missing and none is given twice.
CREATE TABLE ticket_counter (
  location text    NOT NULL REFERENCES location (code),
  day      date    NOT NULL,
  last     integer NOT NULL,
  PRIMARY KEY (location, day)
);
GRANT SELECT, INSERT, UPDATE ON ticket_counter TO ${applicationRole};

-- A citizen in line, anonymous.
CREATE TABLE ticket (
  id                   uuid        PRIMARY KEY,
  version              bigint      NOT NULL,
  -- The first ticket of the visit: the ticket itself, unless the citizen was sent on from another location.
  visit                uuid        NOT NULL REFERENCES ticket (id),
  location             text        NOT NULL CONSTRAINT ticket_location_is_known REFERENCES location (code),
  -- The local day on which it was taken.
  day                  date        NOT NULL,
  number               integer     NOT NULL CONSTRAINT ticket_number_is_1_to_25974 CHECK (number BETWEEN 1 AND 25974),
  -- SHA-256 of the secret, which is kept nowhere.
  secret_digest        bytea       NOT NULL CONSTRAINT ticket_secret_digest_has_32_bytes CHECK (length(secret_digest) = 32),
  -- The administration that must serve it. Null: either.
  administration       text        CONSTRAINT ticket_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  -- No foreign key: an appointment refers to its ticket.
  appointment          uuid,
  -- The member of staff whom the appointment is with.
  guide                uuid        CONSTRAINT ticket_guide_is_known REFERENCES staff_member (id),
  topics               varchar[]   NOT NULL
    CONSTRAINT ticket_has_a_topic CHECK (cardinality(topics) BETWEEN 1 AND 12 AND array_position(topics, NULL) IS NULL),
  language             text        CONSTRAINT ticket_language_is_iso_639 CHECK (language ~ '^[a-z]{2}$'),
  municipality         text        CONSTRAINT ticket_municipality_is_known REFERENCES municipality (code),
  moving_to_copenhagen boolean     NOT NULL,
  persons              integer     NOT NULL CONSTRAINT ticket_persons_are_1_to_50 CHECK (persons BETWEEN 1 AND 50),
  status               text        NOT NULL
    CONSTRAINT ticket_status_is_known
      CHECK (status IN ('WAITING', 'AT_DESK', 'SERVED', 'NO_SHOW', 'GIVEN_UP', 'TRANSFERRED', 'ABANDONED')),
  taken_at             timestamptz NOT NULL,
  -- The place in line: when the ticket was taken, or the time of its appointment.
  due_at               timestamptz NOT NULL,
  CONSTRAINT ticket_number_is_unique_in_its_location_and_day UNIQUE (location, day, number),
  CONSTRAINT ticket_of_an_appointment_has_its_guide CHECK (guide IS NULL OR appointment IS NOT NULL)
);
CREATE INDEX ticket_in_line ON ticket (location, day, due_at, number) WHERE status = 'WAITING';
CREATE INDEX ticket_at_desk ON ticket (location, day) WHERE status = 'AT_DESK';
CREATE INDEX ticket_open ON ticket (day) WHERE status IN ('WAITING', 'AT_DESK');
CREATE INDEX ticket_by_visit ON ticket (visit, id);
-- A citizen stands in one line at a time.
CREATE UNIQUE INDEX ticket_of_a_visit_is_open_once ON ticket (visit) WHERE status IN ('WAITING', 'AT_DESK');
-- An appointment has one ticket, which may be sent on to other locations.
CREATE UNIQUE INDEX ticket_of_an_appointment_is_one ON ticket (appointment) WHERE appointment IS NOT NULL AND visit = id;
GRANT SELECT, INSERT, UPDATE ON ticket TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ticket FOR EACH ROW
  EXECUTE FUNCTION audit_change('ticket', 'id', '{secret_digest}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON ticket FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

CREATE TRIGGER topics_are_known BEFORE INSERT OR UPDATE OF topics ON ticket
  FOR EACH ROW EXECUTE FUNCTION topics_are_known();

-- The desk log. Anonymous: no name, no e-mail and no number of a citizen anywhere. A consultation that comes from the line begins
-- when its citizen is called.
CREATE TABLE consultation (
  id                   uuid        PRIMARY KEY,
  version              bigint      NOT NULL,
  administration       text        NOT NULL
    CONSTRAINT consultation_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  location             text        NOT NULL CONSTRAINT consultation_location_is_known REFERENCES location (code),
  -- Pop-up guidance is logged against its event.
  event                uuid        CONSTRAINT consultation_event_is_known REFERENCES event (id),
  status               text        NOT NULL
    CONSTRAINT consultation_status_is_known
      CHECK (status IN ('CALLED', 'IN_PROGRESS', 'ON_HOLD', 'RECORDED', 'NO_SHOW', 'TRANSFERRED', 'ABANDONED', 'VOIDED')),
  void_reason          text
    CONSTRAINT consultation_void_reason_has_at_most_500_characters CHECK (length(void_reason) <= 500),
  channel              text        NOT NULL
    CONSTRAINT consultation_channel_is_known CHECK (channel IN ('IN_PERSON', 'PHONE', 'VIDEO', 'EMAIL')),
  topics               varchar[]   NOT NULL
    CONSTRAINT consultation_has_a_topic CHECK (cardinality(topics) BETWEEN 1 AND 12 AND array_position(topics, NULL) IS NULL),
  language             text        CONSTRAINT consultation_language_is_iso_639 CHECK (language ~ '^[a-z]{2}$'),
  municipality         text        CONSTRAINT consultation_municipality_is_known REFERENCES municipality (code),
  moving_to_copenhagen boolean     NOT NULL,
  situation            text
    CONSTRAINT consultation_situation_is_known
      CHECK (situation IN ('EMPLOYEE', 'STUDENT', 'ACCOMPANYING_SPOUSE', 'JOB_SEEKER', 'SELF_EMPLOYED', 'OTHER')),
  first_visit          text        NOT NULL
    CONSTRAINT consultation_first_visit_is_known CHECK (first_visit IN ('YES', 'NO', 'UNKNOWN')),
  persons              integer     NOT NULL CONSTRAINT consultation_persons_are_1_to_50 CHECK (persons BETWEEN 1 AND 50),
  started_at           timestamptz NOT NULL,
  duration_minutes     integer     CONSTRAINT consultation_lasts_0_to_480_minutes CHECK (duration_minutes BETWEEN 0 AND 480),
  -- Whether the night closed it, not its guide: then nobody knows how long it took.
  forgotten            boolean     NOT NULL DEFAULT false,
  result               text
    CONSTRAINT consultation_result_is_known
      CHECK (result IN ('ANSWERED', 'POINTED_TO_OFFER', 'POINTED_TO_MUNICIPALITY', 'FOLLOW_UP_AGREED', 'SENT_ON', 'UNRESOLVED')),
  offers               varchar[]   NOT NULL
    CONSTRAINT consultation_has_at_most_20_offers CHECK (cardinality(offers) <= 20 AND array_position(offers, NULL) IS NULL),
  note                 text        CONSTRAINT consultation_note_has_at_most_2000_characters CHECK (length(note) <= 2000),
  recorded_at          timestamptz NOT NULL,

  ticket               uuid        CONSTRAINT consultation_ticket_is_known REFERENCES ticket (id),
  -- The login of the guide who called the citizen.
  guide                text        CONSTRAINT consultation_guide_has_1_to_255_characters CHECK (length(guide) BETWEEN 1 AND 255),
  calls                integer     CONSTRAINT consultation_calls_are_1_to_100 CHECK (calls BETWEEN 1 AND 100),
  -- Why a guide without a shift there called.
  override_reason      text
    CONSTRAINT consultation_override_reason_has_1_to_1000_characters CHECK (length(override_reason) BETWEEN 1 AND 1000),

  -- The consultation's id where it was first written down, so that sending it again adds nothing. A voided consultation keeps it:
  -- what was taken out of the log does not come back with the next import.
  external_reference   text
    CONSTRAINT consultation_external_reference_has_at_most_100_characters CHECK (length(external_reference) <= 100),
  -- Of an imported consultation without a reference of its own: the hash of the line, which is part of the reference that it got,
  -- and the series of imports that it came in.
  import_fingerprint   uuid        GENERATED ALWAYS AS (
    CASE WHEN external_reference ~ '^auto:[a-p]{32}-[0-9]+$'
         THEN translate(substr(external_reference, 6, 32), 'abcdefghijklmnop', '0123456789abcdef')::uuid END) STORED,
  import_series        uuid,

  CONSTRAINT consultation_is_voided_with_a_reason CHECK ((status = 'VOIDED') = (void_reason IS NOT NULL)),
  CONSTRAINT consultation_from_the_line_has_who_called
    CHECK ((ticket IS NULL) = (guide IS NULL) AND (ticket IS NULL) = (calls IS NULL)),
  CONSTRAINT consultation_comes_from_the_line_to_be_called CHECK (status IN ('RECORDED', 'VOIDED') OR ticket IS NOT NULL)
);
CREATE UNIQUE INDEX consultation_external_reference_is_unique ON consultation (administration, external_reference)
  WHERE external_reference IS NOT NULL;
-- Two guides never get the same citizen, and a guide sees to one citizen at a time.
CREATE UNIQUE INDEX consultation_of_a_ticket_is_open_once ON consultation (ticket)
  WHERE status IN ('CALLED', 'IN_PROGRESS', 'ON_HOLD');
CREATE UNIQUE INDEX consultation_of_a_guide_is_one_at_a_time ON consultation (guide) WHERE status IN ('CALLED', 'IN_PROGRESS');
CREATE INDEX consultation_by_start ON consultation (started_at, id);
CREATE INDEX consultation_by_administration ON consultation (administration, started_at, id);
CREATE INDEX consultation_by_location ON consultation (location, started_at, id);
CREATE INDEX consultation_by_municipality ON consultation (municipality, started_at, id);
CREATE INDEX consultation_by_channel ON consultation (channel, started_at, id);
CREATE INDEX consultation_by_status ON consultation (status, started_at, id);
CREATE INDEX consultation_by_topic ON consultation USING gin (topics);
CREATE INDEX consultation_by_ticket ON consultation (ticket, id) WHERE ticket IS NOT NULL;
CREATE INDEX consultation_by_event ON consultation (event, started_at, id) WHERE event IS NOT NULL;
CREATE INDEX consultation_by_import_fingerprint ON consultation (administration, import_fingerprint, import_series)
  WHERE import_fingerprint IS NOT NULL;
CREATE INDEX consultation_by_import_series ON consultation (import_series) WHERE import_series IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON consultation TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON consultation FOR EACH ROW
  EXECUTE FUNCTION audit_change('consultation', 'id', '{note,void_reason,override_reason}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON consultation FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

CREATE TRIGGER topics_are_known BEFORE INSERT OR UPDATE OF topics ON consultation
  FOR EACH ROW EXECUTE FUNCTION topics_are_known();
-- The same for offers, which are never deleted either.
CREATE FUNCTION consultation_offers_are_known() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM unnest(NEW.offers) code WHERE code NOT IN (SELECT offer.code FROM offer)) THEN
    RAISE EXCEPTION 'unknown offer' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'consultation_offers_are_known';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER unknown_offers_are_refused BEFORE INSERT OR UPDATE OF offers ON consultation
  FOR EACH ROW WHEN (cardinality(NEW.offers) > 0) EXECUTE FUNCTION consultation_offers_are_known();

-- A repeated call begins no period, but the board shows how often a ticket was called.
CREATE FUNCTION consultation_recall_is_told() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('guidance_queue', NEW.location);
  RETURN NULL;
END $$;
CREATE TRIGGER recall_is_told AFTER UPDATE ON consultation
  FOR EACH ROW WHEN (NEW.calls IS DISTINCT FROM OLD.calls) EXECUTE FUNCTION consultation_recall_is_told();

-- The states of a visit, from which durations derive: a visit is in one state at a time.
CREATE TABLE ticket_period (
  id           uuid        PRIMARY KEY,
  ticket       uuid        NOT NULL REFERENCES ticket (id),
  consultation uuid        REFERENCES consultation (id),
  state        text        NOT NULL
    CONSTRAINT ticket_period_state_is_known CHECK (state IN ('WAITING', 'CALLED', 'SERVICE', 'HOLD')),
  started_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  -- Whether the night ended it. Averages leave it out.
  forgotten    boolean     NOT NULL DEFAULT false,
  CONSTRAINT ticket_period_ends_after_it_starts CHECK (ended_at >= started_at),
  CONSTRAINT ticket_period_is_of_a_consultation_once_called CHECK ((state = 'WAITING') = (consultation IS NULL)),
  CONSTRAINT ticket_period_never_overlaps_another EXCLUDE USING gist (ticket WITH =, tstzrange(started_at, ended_at) WITH &&)
);
CREATE INDEX ticket_period_by_ticket ON ticket_period (ticket, started_at);
CREATE INDEX ticket_period_by_consultation ON ticket_period (consultation) WHERE consultation IS NOT NULL;
CREATE INDEX ticket_period_by_start ON ticket_period (started_at);
GRANT SELECT, INSERT, UPDATE ON ticket_period TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ticket_period FOR EACH ROW
  EXECUTE FUNCTION audit_change('ticket_period', 'id', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON ticket_period FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Every change of a visit begins or ends a period: whoever watches the location's queue hears of it when it is committed.
CREATE FUNCTION ticket_period_is_told() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('guidance_queue', location) FROM ticket WHERE id = NEW.ticket;
  RETURN NULL;
END $$;
CREATE TRIGGER is_told AFTER INSERT OR UPDATE ON ticket_period FOR EACH ROW EXECUTE FUNCTION ticket_period_is_told();

-- How a citizen rates a visit: once, by the secret of its ticket or appointment.
CREATE TABLE rating (
  visit        uuid        CONSTRAINT rating_of_a_visit_is_one PRIMARY KEY REFERENCES ticket (id),
  consultation uuid        NOT NULL REFERENCES consultation (id),
  score        integer     NOT NULL CONSTRAINT rating_score_is_1_to_5 CHECK (score BETWEEN 1 AND 5),
  comment      text        CONSTRAINT rating_comment_has_1_to_1000_characters CHECK (length(comment) BETWEEN 1 AND 1000),
  rated_at     timestamptz NOT NULL
);
CREATE INDEX rating_by_consultation ON rating (consultation);
GRANT SELECT, INSERT, UPDATE ON rating TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON rating FOR EACH ROW
  EXECUTE FUNCTION audit_change('rating', 'visit', '{score,comment}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON rating FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Times that citizens book ahead with a guide at a desk. Name, e-mail and free text are the personal data.
--
-- A booking without a login is UNCONFIRMED until the link that was mailed to its address confirms it. It keeps its time until
-- held_until, like a hold. If nobody confirms it, its personal data is erased.
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
  topics               varchar[]   NOT NULL
    CONSTRAINT appointment_has_a_topic CHECK (cardinality(topics) BETWEEN 1 AND 12 AND array_position(topics, NULL) IS NULL),
  language             text        CONSTRAINT appointment_language_is_iso_639 CHECK (language ~ '^[a-z]{2}$'),
  municipality         text        CONSTRAINT appointment_municipality_is_known REFERENCES municipality (code),
  moving_to_copenhagen boolean     NOT NULL,
  channel              text        NOT NULL
    CONSTRAINT appointment_channel_is_known CHECK (channel IN ('IN_PERSON', 'PHONE', 'VIDEO', 'EMAIL')),
  name                 text        CONSTRAINT appointment_name_has_1_to_200_characters CHECK (length(name) BETWEEN 1 AND 200),
  email                text        CONSTRAINT appointment_email_has_3_to_254_characters CHECK (length(email) BETWEEN 3 AND 254),
  -- The mailbox that the appointment is for, and a keyed hash of the network address that made it without a login.
  mailbox              text
    CONSTRAINT appointment_mailbox_has_3_to_254_characters CHECK (length(mailbox) BETWEEN 3 AND 254),
  origin               bytea       CONSTRAINT appointment_origin_has_32_bytes CHECK (length(origin) = 32),
  status               text        NOT NULL
    CONSTRAINT appointment_status_is_known
      CHECK (status IN ('HELD', 'UNCONFIRMED', 'BOOKED', 'CHECKED_IN', 'CANCELLED', 'EXPIRED', 'NO_SHOW')),
  held_until           timestamptz,
  -- Since when its guide has no published shift around it any more.
  stranded_since       timestamptz,
  cancel_reason        text
    CONSTRAINT appointment_cancel_reason_has_1_to_500_characters CHECK (length(cancel_reason) BETWEEN 1 AND 500),
  -- SHA-256 of the secret, which is kept nowhere.
  secret_digest        bytea       NOT NULL CONSTRAINT appointment_secret_digest_has_32_bytes CHECK (length(secret_digest) = 32),
  created_at           timestamptz NOT NULL,
  checked_in_at        timestamptz,
  ticket               uuid        CONSTRAINT appointment_ticket_is_known REFERENCES ticket (id),
  -- When name, e-mail and free text were removed.
  erased_at            timestamptz,
  updated_at           timestamptz NOT NULL DEFAULT guidance_now(),
  CONSTRAINT appointment_guide_is_known FOREIGN KEY (guide, administration) REFERENCES staff_member (id, administration),
  CONSTRAINT appointment_ends_after_it_starts CHECK (ends_at > starts_at AND blocked_until >= ends_at),
  -- Slots last at most 120 minutes, pauses 60. A query for what touches a time need look no further back.
  CONSTRAINT appointment_blocks_at_most_3_hours CHECK (blocked_until - starts_at <= interval '3 hours'),
  CONSTRAINT appointment_is_held_until_a_time CHECK (status NOT IN ('HELD', 'UNCONFIRMED', 'EXPIRED') OR held_until IS NOT NULL),
  CONSTRAINT appointment_is_booked_under_a_name
    CHECK (status IN ('HELD', 'EXPIRED', 'CANCELLED') OR name IS NOT NULL OR erased_at IS NOT NULL),
  CONSTRAINT appointment_expires_without_a_name CHECK (status <> 'EXPIRED' OR name IS NULL),
  CONSTRAINT appointment_name_comes_with_an_email CHECK ((name IS NULL) = (email IS NULL)),
  CONSTRAINT appointment_is_erased_whole CHECK (erased_at IS NULL OR (name IS NULL AND cancel_reason IS NULL)),
  CONSTRAINT appointment_mailbox_is_erased_too CHECK (erased_at IS NULL OR (mailbox IS NULL AND origin IS NULL)),
  CONSTRAINT appointment_is_checked_in_with_a_ticket
    CHECK ((status = 'CHECKED_IN') = (ticket IS NOT NULL) AND (ticket IS NULL) = (checked_in_at IS NULL)),
  CONSTRAINT appointment_is_stranded_while_it_stands
    CHECK (stranded_since IS NULL OR status IN ('HELD', 'UNCONFIRMED', 'BOOKED')),
  -- A guide has one appointment at a time, pauses included.
  CONSTRAINT appointment_never_overlaps_another EXCLUDE USING gist (guide WITH =, tstzrange(starts_at, blocked_until) WITH &&)
    WHERE (status IN ('HELD', 'UNCONFIRMED', 'BOOKED', 'CHECKED_IN')),
  -- A mailbox has one appointment at a time, among the booked ones and among those to be confirmed. The two are kept apart, so
  -- that asking for a time tells nobody whether the mailbox has booked one.
  CONSTRAINT appointment_mailbox_never_overlaps EXCLUDE USING gist (mailbox WITH =, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (status IN ('BOOKED', 'CHECKED_IN')),
  CONSTRAINT appointment_mailbox_never_waits_twice EXCLUDE USING gist (mailbox WITH =, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (status = 'UNCONFIRMED')
);
CREATE INDEX appointment_by_start ON appointment (starts_at, id);
CREATE INDEX appointment_by_location ON appointment (location, starts_at, id);
CREATE INDEX appointment_by_administration ON appointment (administration, starts_at, id);
CREATE INDEX appointment_by_guide ON appointment (guide, starts_at);
CREATE INDEX appointment_by_status ON appointment (status, starts_at, id);
CREATE INDEX appointment_stranded ON appointment (starts_at, id) WHERE stranded_since IS NOT NULL;
CREATE INDEX appointment_held ON appointment (held_until) WHERE status IN ('HELD', 'UNCONFIRMED', 'EXPIRED');
CREATE INDEX appointment_to_erase ON appointment (ends_at) WHERE erased_at IS NULL;
-- An address and a mailbox may have only so many open appointments.
CREATE INDEX appointment_open_by_origin ON appointment (origin)
  WHERE origin IS NOT NULL AND status IN ('HELD', 'UNCONFIRMED', 'BOOKED');
CREATE INDEX appointment_open_by_mailbox ON appointment (mailbox)
  WHERE mailbox IS NOT NULL AND status IN ('HELD', 'UNCONFIRMED', 'BOOKED');
-- Only holds that nobody completed are deleted.
GRANT SELECT, INSERT, UPDATE, DELETE ON appointment TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON appointment FOR EACH ROW
  EXECUTE FUNCTION audit_change('appointment', 'id', '{name,email,mailbox,origin,cancel_reason,secret_digest}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON appointment FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER says_when_it_changed BEFORE INSERT OR UPDATE ON appointment
  FOR EACH ROW EXECUTE FUNCTION says_when_it_changed();
CREATE TRIGGER location_is_valid_then BEFORE INSERT OR UPDATE OF location, starts_at, status ON appointment
  FOR EACH ROW WHEN (NEW.status NOT IN ('CANCELLED', 'EXPIRED')) EXECUTE FUNCTION location_is_valid_then();

CREATE TRIGGER topics_are_known BEFORE INSERT OR UPDATE OF topics ON appointment
  FOR EACH ROW EXECUTE FUNCTION topics_are_known();

-- An appointment lies within a published shift of its guide at that desk. Whoever changes a shift holds the person's row, and so
-- does this function.
CREATE FUNCTION appointment_is_within_a_shift() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  -- All columns are written whatever changes. An appointment that its guide can no longer keep stays until it is moved.
  IF TG_OP = 'UPDATE' AND (NEW.guide, NEW.location, NEW.starts_at, NEW.ends_at)
       IS NOT DISTINCT FROM (OLD.guide, OLD.location, OLD.starts_at, OLD.ends_at) THEN
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
  FOR EACH ROW WHEN (NEW.status IN ('HELD', 'UNCONFIRMED', 'BOOKED')) EXECUTE FUNCTION appointment_is_within_a_shift();

-- The mailbox and the hash of the network address are erased with the name.
CREATE FUNCTION appointment_forgets_who() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.origin := NULL;
  NEW.mailbox := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER appointment_forgets_who BEFORE UPDATE OF erased_at ON appointment
  FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION appointment_forgets_who();

-- The secrets that were mailed about an appointment, beside the one in the answer when it was made. Only their SHA-256 is kept.
CREATE TABLE appointment_link (
  digest      bytea       PRIMARY KEY CONSTRAINT appointment_link_digest_has_32_bytes CHECK (length(digest) = 32),
  appointment uuid        NOT NULL CONSTRAINT appointment_link_is_of_an_appointment REFERENCES appointment (id) ON DELETE CASCADE,
  created_at  timestamptz NOT NULL
);
CREATE INDEX appointment_link_by_appointment ON appointment_link (appointment);
GRANT SELECT, INSERT ON appointment_link TO ${applicationRole};
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON appointment_link FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON appointment_link FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- A consultation sends a citizen on: to an offer, to the other administration or to a partner municipality.
CREATE TABLE referral (
  id                uuid        PRIMARY KEY,
  version           bigint      NOT NULL,
  consultation      uuid        NOT NULL CONSTRAINT referral_consultation_is_known REFERENCES consultation (id),
  -- The sender: the administration of the consultation.
  administration    text        NOT NULL CONSTRAINT referral_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  to_offer          text        CONSTRAINT referral_offer_is_known REFERENCES offer (code),
  to_administration text        CONSTRAINT referral_to_administration_is_known CHECK (to_administration IN ('BIF', 'KFF')),
  to_municipality   text        CONSTRAINT referral_municipality_is_known REFERENCES municipality (code),
  -- Personal, for the two sides only: erased some time after the end.
  message           text        CONSTRAINT referral_message_has_1_to_2000_characters CHECK (length(message) BETWEEN 1 AND 2000),
  contact_name      text
    CONSTRAINT referral_contact_name_has_1_to_200_characters CHECK (length(contact_name) BETWEEN 1 AND 200),
  contact_email     text
    CONSTRAINT referral_contact_email_has_3_to_254_characters CHECK (length(contact_email) BETWEEN 3 AND 254),
  contact_phone     text
    CONSTRAINT referral_contact_phone_has_6_to_25_characters CHECK (length(contact_phone) BETWEEN 6 AND 25),
  -- What the citizen said to sending personal data along. It stays when the data goes.
  consent_given     boolean,
  consent_at        timestamptz,
  consent_how       text        CONSTRAINT referral_consent_how_is_known CHECK (consent_how IN ('ORAL', 'WRITTEN', 'ELECTRONIC')),
  status            text        NOT NULL
    CONSTRAINT referral_status_is_known CHECK (status IN ('SENT', 'ACCEPTED', 'DECLINED', 'COMPLETED', 'EXPIRED', 'WITHDRAWN')),
  sent_at           timestamptz NOT NULL,
  -- The last local day for an answer.
  due_on            date        NOT NULL,
  answered_at       timestamptz,
  ended_at          timestamptz,
  decline_reason    text
    CONSTRAINT referral_decline_reason_has_1_to_1000_characters CHECK (length(decline_reason) BETWEEN 1 AND 1000),
  outcome           text
    CONSTRAINT referral_outcome_is_known
      CHECK (outcome IN ('HELPED', 'STARTED', 'SENT_ON', 'NOT_REACHED', 'DID_NOT_COME', 'UNKNOWN')),
  outcome_text      text
    CONSTRAINT referral_outcome_text_has_1_to_1000_characters CHECK (length(outcome_text) BETWEEN 1 AND 1000),
  erased_at         timestamptz,
  CONSTRAINT referral_has_one_target CHECK (num_nonnulls(to_offer, to_administration, to_municipality) = 1),
  CONSTRAINT referral_goes_to_the_other_administration CHECK (to_administration <> administration),
  CONSTRAINT referral_consent_is_given_or_refused_sometime_somehow
    CHECK (num_nonnulls(consent_given, consent_at, consent_how) IN (0, 3)),
  CONSTRAINT referral_has_a_contact_only_with_consent
    CHECK (num_nonnulls(contact_name, contact_email, contact_phone) = 0 OR consent_given IS TRUE),
  CONSTRAINT referral_contact_has_a_name_and_an_address
    CHECK ((contact_name IS NULL) = (num_nonnulls(contact_email, contact_phone) = 0)),
  CONSTRAINT referral_ends_when_nothing_is_awaited CHECK ((status IN ('SENT', 'ACCEPTED')) = (ended_at IS NULL)),
  CONSTRAINT referral_is_answered_when_its_status_says_so
    CHECK ((status IN ('ACCEPTED', 'DECLINED', 'COMPLETED')) = (answered_at IS NOT NULL)),
  CONSTRAINT referral_is_declined_with_a_reason
    CHECK ((status = 'DECLINED' AND erased_at IS NULL) = (decline_reason IS NOT NULL)),
  CONSTRAINT referral_is_completed_with_an_outcome CHECK ((status = 'COMPLETED') = (outcome IS NOT NULL)),
  CONSTRAINT referral_outcome_text_is_of_an_outcome CHECK (outcome_text IS NULL OR outcome IS NOT NULL),
  CONSTRAINT referral_has_a_message_until_it_is_erased CHECK ((message IS NULL) = (erased_at IS NOT NULL)),
  CONSTRAINT referral_is_erased_whole_and_after_its_end
    CHECK (erased_at IS NULL OR (ended_at IS NOT NULL AND num_nonnulls(contact_name, outcome_text) = 0))
);
-- A consultation has one open referral to each recipient: asking the same one twice at once would have two answers.
CREATE UNIQUE INDEX referral_to_one_target_is_open_once
  ON referral (consultation, coalesce(to_offer, to_administration, to_municipality)) WHERE status IN ('SENT', 'ACCEPTED');
-- The lists of the two sides, newest first, whole and by status. An offer or a municipality that a sender asks for is rare enough
-- to be found by its own index.
CREATE INDEX referral_by_consultation ON referral (consultation, id);
CREATE INDEX referral_by_administration ON referral (administration, id);
CREATE INDEX referral_by_administration_and_status ON referral (administration, status, id);
CREATE INDEX referral_by_to_administration ON referral (to_administration, id) WHERE to_administration IS NOT NULL;
CREATE INDEX referral_by_to_administration_and_status ON referral (to_administration, status, id)
  WHERE to_administration IS NOT NULL;
CREATE INDEX referral_by_to_municipality ON referral (to_municipality, id) WHERE to_municipality IS NOT NULL;
CREATE INDEX referral_by_to_municipality_and_status ON referral (to_municipality, status, id) WHERE to_municipality IS NOT NULL;
CREATE INDEX referral_by_to_offer ON referral (to_offer, id) WHERE to_offer IS NOT NULL;
-- Indicators ask for the referrals sent in a period.
CREATE INDEX referral_by_sending ON referral (sent_at);
-- The tasks that close and erase look only at what is left to do.
CREATE INDEX referral_to_expire ON referral (due_on) WHERE status = 'SENT';
CREATE INDEX referral_to_close ON referral (answered_at) WHERE status = 'ACCEPTED';
CREATE INDEX referral_to_erase ON referral (ended_at) WHERE erased_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON referral TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON referral FOR EACH ROW
  EXECUTE FUNCTION audit_change('referral', 'id', '{message,contact_name,contact_email,contact_phone,decline_reason,'
    'outcome_text}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON referral FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

CREATE FUNCTION consultation_group(municipality text, moving_to_copenhagen boolean) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN moving_to_copenhagen OR municipality = '0101' THEN 'YES' WHEN municipality IS NULL THEN 'UNKNOWN' ELSE 'NO' END
$$;
GRANT EXECUTE ON FUNCTION consultation_group(text, boolean) TO ${applicationRole};

-- The figures of the desk, counted by day and by month, so that statistics of years need not read every consultation. Triggers only
-- note the days that change, which makes no writer wait; a task counts these days again. Until then they are counted from the
-- consultations, so that a reader always sees what a recount would give.

-- What is counted, and the amount that each consultation has. The amount of PERSONS is how many came to a recorded consultation;
-- that of FIRST_VISIT, PERHAPS_FIRST_VISIT and CULTURE, how many came for the first time, came perhaps for the first time, and
-- asked about culture and leisure. That of WAITING and SERVICE is tenths of a minute, where they are known; that of RATING is 1 to
-- 5. The others have 0: NOTED, where the guide noted the time served, REFERRED, CALLED from the queue, and NO_SHOW.
CREATE TYPE desk_figure AS ENUM ('PERSONS', 'FIRST_VISIT', 'PERHAPS_FIRST_VISIT', 'CULTURE', 'WAITING', 'SERVICE', 'NOTED', 'RATING',
  'REFERRED', 'CALLED', 'NO_SHOW');

CREATE FUNCTION local_day(at timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (at AT TIME ZONE 'Europe/Copenhagen')::date
$$;
GRANT EXECUTE ON FUNCTION local_day(timestamptz) TO ${applicationRole};

-- Returns what is known of each called or recorded consultation that began in the half-open period. Persons, score, noted and
-- referred are those of recorded ones alone; noted is whether the guide noted the time served. waited and served are tenths of a
-- minute, half a tenth rounded up. They are null where nobody knows them.
-- A ticket may stand in line again after a call: what was waited since the last recorded consultation belongs to the next one.
-- Where it waited once, as nearly all do, there is nothing to divide. Tickets are of one day, so that no period of a ticket lies
-- further from its consultation than 25 hours, the length of the day on which summer time ends.
CREATE FUNCTION consultation_facts(begins timestamptz, ends timestamptz, place text, owner text)
RETURNS TABLE (day date, hour integer, administration text, location text, topics varchar[], language text, channel text, result text,
  municipality text, target_group text, situation text, first_visit text, persons integer, score integer, noted boolean,
  referred boolean, called boolean, no_show boolean, waited integer, served integer)
LANGUAGE sql STABLE AS $$
  WITH seen AS (
    SELECT * FROM consultation c
     WHERE c.started_at >= begins AND c.started_at < ends AND c.status IN ('RECORDED', 'NO_SHOW')
       AND (place IS NULL OR c.location = place) AND (owner IS NULL OR c.administration = owner)),
  measured AS (
    SELECT p.consultation, min(p.started_at) AS called, bool_or(p.forgotten OR p.ended_at IS NULL) AS unknown,
           sum(p.ended_at - p.started_at) FILTER (WHERE p.state = 'SERVICE') AS time
      FROM ticket_period p
     WHERE p.started_at >= begins - interval '25 hours' AND p.started_at < ends + interval '25 hours'
       AND p.consultation IS NOT NULL
     GROUP BY p.consultation),
  waits AS (
    SELECT p.ticket, count(*) AS times, bool_or(p.forgotten) AS unknown, sum(p.ended_at - p.started_at) AS time
      FROM ticket_period p
     WHERE p.started_at >= begins - interval '25 hours' AND p.started_at < ends AND p.state = 'WAITING' AND p.ended_at IS NOT NULL
     GROUP BY p.ticket)
  SELECT local_day(s.started_at), extract(hour FROM s.started_at AT TIME ZONE 'Europe/Copenhagen')::integer, s.administration,
         s.location, s.topics, s.language, s.channel, s.result, s.municipality,
         consultation_group(s.municipality, s.moving_to_copenhagen), s.situation, s.first_visit,
         CASE WHEN s.status = 'RECORDED' THEN s.persons END,
         CASE WHEN s.status = 'RECORDED' THEN rating.score END,
         s.status = 'RECORDED' AND NOT s.forgotten AND m.time IS NULL AND s.duration_minutes IS NOT NULL,
         s.status = 'RECORDED' AND EXISTS (SELECT FROM referral r WHERE r.consultation = s.id AND r.status <> 'WITHDRAWN'),
         s.ticket IS NOT NULL, s.status <> 'RECORDED',
         round(extract(epoch FROM CASE
           WHEN s.status <> 'RECORDED' THEN NULL
           WHEN w.times = 1 THEN CASE WHEN NOT w.unknown THEN w.time END
           WHEN w.times > 1 THEN (
             SELECT CASE WHEN NOT bool_or(p.forgotten) THEN sum(p.ended_at - p.started_at) END
               FROM ticket_period p
              WHERE p.ticket = s.ticket AND p.state = 'WAITING' AND p.ended_at <= m.called
                AND NOT EXISTS (
                  SELECT FROM ticket_period o JOIN consultation e ON e.id = o.consultation
                   WHERE o.ticket = s.ticket AND o.started_at >= p.ended_at AND o.started_at < m.called
                     AND e.status = 'RECORDED' AND e.id <> s.id))
         END) / 6)::integer,
         CASE
           WHEN s.status <> 'RECORDED' OR s.forgotten THEN NULL
           WHEN m.time IS NULL THEN s.duration_minutes * 10
           WHEN NOT m.unknown THEN round(extract(epoch FROM m.time) / 6)::integer
         END
    FROM seen s
      LEFT JOIN measured m ON m.consultation = s.id
      LEFT JOIN waits w ON w.ticket = s.ticket
      LEFT JOIN rating ON rating.consultation = s.id
$$;
GRANT EXECUTE ON FUNCTION consultation_facts(timestamptz, timestamptz, text, text) TO ${applicationRole};

-- The figures of a day or a month, for each group of each dimension: how many consultations have which amount of which figure.
-- The month may not be over yet.
CREATE TABLE desk_sum (
  span           text          NOT NULL CONSTRAINT desk_sum_is_of_a_day_or_a_month CHECK (span IN ('DAY', 'MONTH')),
  begins         date          NOT NULL,
  dimension      text          NOT NULL
    CONSTRAINT desk_sum_dimension_is_known
      CHECK (dimension IN ('ALL', 'HOUR', 'TOPIC', 'LANGUAGE', 'CHANNEL', 'RESULT', 'MUNICIPALITY', 'TARGET_GROUP', 'SITUATION',
                           'FIRST_VISIT')),
  administration text          NOT NULL,
  location       text          NOT NULL,
  -- The group. Null: nobody noted it, or the dimension is ALL.
  code           text,
  figures        desk_figure[] NOT NULL,
  amounts        integer[]     NOT NULL,
  consultations  integer[]     NOT NULL,
  CONSTRAINT desk_sum_is_one UNIQUE NULLS NOT DISTINCT (span, begins, dimension, administration, location, code),
  CONSTRAINT desk_sum_month_begins_on_its_first_day CHECK (span = 'DAY' OR extract(day FROM begins) = 1),
  CONSTRAINT desk_sum_counts_each_figure
    CHECK (cardinality(amounts) = cardinality(figures) AND cardinality(consultations) = cardinality(figures))
);
GRANT SELECT, INSERT, DELETE ON desk_sum TO ${applicationRole};

-- The days whose sums may be wrong. A day stands here as often as something of it changed.
CREATE TABLE desk_day_changed (
  day date NOT NULL
);
CREATE INDEX desk_day_changed_by_day ON desk_day_changed (day);
GRANT SELECT, INSERT, DELETE ON desk_day_changed TO ${applicationRole};

-- The three functions below note changed days. A consultation changes the times of others of its ticket, too. Sequential scans
-- are off in them, because a session keeps their plans, and may have made them while the table was empty.
CREATE FUNCTION consultation_changes_its_day() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO desk_day_changed
    SELECT local_day(n.started_at) FROM counted n
     UNION SELECT local_day(c.started_at) FROM consultation c
            WHERE c.ticket = ANY (ARRAY(SELECT n.ticket FROM counted n WHERE n.ticket IS NOT NULL));
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO desk_day_changed
    SELECT local_day(n.started_at) FROM discounted n
     UNION SELECT local_day(c.started_at) FROM consultation c
            WHERE c.ticket = ANY (ARRAY(SELECT n.ticket FROM discounted n WHERE n.ticket IS NOT NULL));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER changes_its_day AFTER INSERT ON consultation REFERENCING NEW TABLE AS counted
  FOR EACH STATEMENT EXECUTE FUNCTION consultation_changes_its_day();
CREATE TRIGGER changes_both_days AFTER UPDATE ON consultation REFERENCING NEW TABLE AS counted OLD TABLE AS discounted
  FOR EACH STATEMENT EXECUTE FUNCTION consultation_changes_its_day();
CREATE TRIGGER changes_the_day_it_was_of AFTER DELETE ON consultation REFERENCING OLD TABLE AS discounted
  FOR EACH STATEMENT EXECUTE FUNCTION consultation_changes_its_day();

CREATE FUNCTION ticket_period_changes_its_day() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO desk_day_changed
  SELECT DISTINCT local_day(c.started_at) FROM consultation c WHERE c.ticket = ANY (ARRAY(SELECT p.ticket FROM changed p));
  RETURN NULL;
END $$;
CREATE TRIGGER changes_its_day AFTER INSERT ON ticket_period REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION ticket_period_changes_its_day();
CREATE TRIGGER changes_its_day_later AFTER UPDATE ON ticket_period REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION ticket_period_changes_its_day();
CREATE TRIGGER changes_the_day_it_was_of AFTER DELETE ON ticket_period REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION ticket_period_changes_its_day();

-- For all that refers to a consultation: ratings and referrals.
CREATE FUNCTION changes_the_day_of_its_consultation() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO desk_day_changed
  SELECT DISTINCT local_day(c.started_at) FROM consultation c WHERE c.id = ANY (ARRAY(SELECT r.consultation FROM changed r));
  RETURN NULL;
END $$;
CREATE TRIGGER changes_its_day AFTER INSERT ON rating REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION changes_the_day_of_its_consultation();
CREATE TRIGGER changes_its_day_later AFTER UPDATE ON rating REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION changes_the_day_of_its_consultation();
CREATE TRIGGER changes_the_day_it_was_of AFTER DELETE ON rating REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION changes_the_day_of_its_consultation();
CREATE TRIGGER changes_its_day AFTER INSERT ON referral REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION changes_the_day_of_its_consultation();
CREATE TRIGGER changes_its_day_later AFTER UPDATE ON referral REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION changes_the_day_of_its_consultation();
CREATE TRIGGER changes_the_day_it_was_of AFTER DELETE ON referral REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION changes_the_day_of_its_consultation();

-- Counts the figures of a half-open period from the consultations: those of one dimension, or of all where none is asked for.
CREATE FUNCTION count_desk(first_day date, next_day date, asked text)
RETURNS TABLE (dimension text, administration text, location text, code text, figures desk_figure[], amounts integer[],
  consultations integer[]) LANGUAGE sql STABLE AS $$
  SELECT n.dimension, n.administration, n.location, n.code, array_agg(n.figure), array_agg(n.amount), array_agg(n.consultations)
    FROM (
      SELECT g.dimension, f.administration, f.location, g.code, c.figure, c.amount, count(*)::integer AS consultations
        FROM consultation_facts(first_day::timestamp AT TIME ZONE 'Europe/Copenhagen',
               next_day::timestamp AT TIME ZONE 'Europe/Copenhagen', NULL, NULL) f
          CROSS JOIN LATERAL (
            SELECT 'PERSONS'::desk_figure AS figure, f.persons AS amount WHERE f.persons IS NOT NULL
             UNION ALL
            SELECT 'FIRST_VISIT', f.persons WHERE f.persons IS NOT NULL AND f.first_visit = 'YES'
             UNION ALL
            SELECT 'PERHAPS_FIRST_VISIT', f.persons WHERE f.persons IS NOT NULL AND f.first_visit = 'UNKNOWN'
             UNION ALL
            SELECT 'CULTURE', f.persons WHERE f.persons IS NOT NULL AND 'CULTURE_AND_LEISURE' = ANY (f.topics)
             UNION ALL
            SELECT 'WAITING', f.waited WHERE f.waited IS NOT NULL
             UNION ALL
            SELECT 'SERVICE', f.served WHERE f.served IS NOT NULL
             UNION ALL
            SELECT 'NOTED', 0 WHERE f.noted
             UNION ALL
            SELECT 'RATING', f.score WHERE f.score IS NOT NULL
             UNION ALL
            SELECT 'REFERRED', 0 WHERE f.referred
             UNION ALL
            SELECT 'CALLED', 0 WHERE f.called
             UNION ALL
            SELECT 'NO_SHOW', 0 WHERE f.no_show) c
          CROSS JOIN LATERAL (
            SELECT 'ALL', NULL
             UNION ALL
            SELECT 'HOUR', f.hour::text
             UNION ALL
            SELECT 'LANGUAGE', f.language
             UNION ALL
            SELECT 'CHANNEL', f.channel
             UNION ALL
            SELECT 'RESULT', f.result
             UNION ALL
            SELECT 'MUNICIPALITY', f.municipality
             UNION ALL
            SELECT 'TARGET_GROUP', f.target_group
             UNION ALL
            SELECT 'SITUATION', f.situation
             UNION ALL
            SELECT 'FIRST_VISIT', f.first_visit
             UNION ALL
            SELECT 'TOPIC', topic FROM unnest(f.topics) topic) g (dimension, code)
       WHERE asked IS NULL OR g.dimension = asked
       GROUP BY 1, 2, 3, 4, 5, 6) n
   GROUP BY 1, 2, 3, 4
$$;
GRANT EXECUTE ON FUNCTION count_desk(date, date, text) TO ${applicationRole};

-- Returns the sums of a dimension in a half-open period: whole months from the sums by month, the other days from those by day, and
-- changed days from the consultations. Where by_day is true, whole months are given by day, too. A group may stand in several rows.
CREATE FUNCTION desk_sums(asked text, first_day date, next_day date, by_day boolean)
RETURNS TABLE (begins date, administration text, location text, code text, figures desk_figure[], amounts integer[],
  consultations integer[]) LANGUAGE sql STABLE AS $$
  WITH changed AS MATERIALIZED (
    SELECT DISTINCT c.day FROM desk_day_changed c WHERE c.day >= first_day AND c.day < next_day),
  whole AS MATERIALIZED (
    SELECT m::date AS month
      FROM generate_series(
             date_trunc('month', first_day::timestamp), next_day::timestamp - interval '1 month', interval '1 month') m
     WHERE NOT by_day AND m >= first_day
       AND m::date NOT IN (SELECT date_trunc('month', c.day::timestamp)::date FROM changed c)),
  single AS MATERIALIZED (
    SELECT d::date AS day FROM generate_series(first_day::timestamp, next_day::timestamp - interval '1 day', interval '1 day') d
     WHERE date_trunc('month', d)::date NOT IN (SELECT month FROM whole) AND d::date NOT IN (SELECT day FROM changed))
  SELECT s.begins, s.administration, s.location, s.code, s.figures, s.amounts, s.consultations
    FROM desk_sum s WHERE s.dimension = asked AND s.span = 'MONTH' AND s.begins = ANY (ARRAY(SELECT month FROM whole))
   UNION ALL
  SELECT s.begins, s.administration, s.location, s.code, s.figures, s.amounts, s.consultations
    FROM desk_sum s WHERE s.dimension = asked AND s.span = 'DAY' AND s.begins = ANY (ARRAY(SELECT day FROM single))
   UNION ALL
  SELECT c.day, n.administration, n.location, n.code, n.figures, n.amounts, n.consultations
    FROM changed c CROSS JOIN LATERAL count_desk(c.day, c.day + 1, asked) n
$$;
GRANT EXECUTE ON FUNCTION desk_sums(text, date, date, boolean) TO ${applicationRole};

-- Returns the amounts of a figure in a half-open period, and how many consultations have each. An amount may stand in several rows.
CREATE FUNCTION desk_figures(asked desk_figure, first_day date, next_day date)
RETURNS TABLE (administration text, location text, amount integer, consultations integer) LANGUAGE sql STABLE AS $$
  SELECT s.administration, s.location, n.amount, n.consultations
    FROM desk_sums('ALL', first_day, next_day, false) s
      CROSS JOIN LATERAL unnest(s.figures, s.amounts, s.consultations) n (figure, amount, consultations)
   WHERE n.figure = asked
$$;
GRANT EXECUTE ON FUNCTION desk_figures(desk_figure, date, date) TO ${applicationRole};

-- Returns how many recorded consultations a half-open period had, and how many persons came to them, by the groups of a dimension.
CREATE FUNCTION desk_consultations(dimension text, first_day date, next_day date)
RETURNS TABLE (administration text, location text, code text, consultations bigint, persons bigint, first_time bigint,
  perhaps_first bigint, cultural_consultations bigint, cultural_persons bigint) LANGUAGE sql STABLE AS $$
  SELECT s.administration, s.location, s.code,
         coalesce(sum(n.consultations) FILTER (WHERE n.figure = 'PERSONS'), 0),
         coalesce(sum(n.amount * n.consultations) FILTER (WHERE n.figure = 'PERSONS'), 0),
         coalesce(sum(n.amount * n.consultations) FILTER (WHERE n.figure = 'FIRST_VISIT'), 0),
         coalesce(sum(n.amount * n.consultations) FILTER (WHERE n.figure = 'PERHAPS_FIRST_VISIT'), 0),
         coalesce(sum(n.consultations) FILTER (WHERE n.figure = 'CULTURE'), 0),
         coalesce(sum(n.amount * n.consultations) FILTER (WHERE n.figure = 'CULTURE'), 0)
    FROM desk_sums(dimension, first_day, next_day, false) s
      CROSS JOIN LATERAL unnest(s.figures, s.amounts, s.consultations) n (figure, amount, consultations)
   WHERE n.figure IN ('PERSONS', 'FIRST_VISIT', 'PERHAPS_FIRST_VISIT', 'CULTURE')
   GROUP BY 1, 2, 3
$$;
GRANT EXECUTE ON FUNCTION desk_consultations(text, date, date) TO ${applicationRole};

-- Counts again the oldest changed days before the given one, and their months, and returns how many days they were. Each statement
-- sees what was committed before it: the last ones count every change that the first one found. A change that comes in between
-- leaves its day noted.
CREATE FUNCTION count_desk_figures(before date, most_days integer) RETURNS integer
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  days date[];
  months date[];
BEGIN
  PERFORM pg_advisory_xact_lock('desk_day_changed'::regclass::bigint);
  WITH gone AS (
    DELETE FROM desk_day_changed
     WHERE day = ANY (ARRAY(SELECT DISTINCT day FROM desk_day_changed WHERE day < before ORDER BY day LIMIT most_days))
    RETURNING day)
  SELECT array_agg(DISTINCT day), array_agg(DISTINCT date_trunc('month', day::timestamp)::date) INTO days, months FROM gone;
  DELETE FROM desk_sum WHERE (span = 'DAY' AND begins = ANY (days)) OR (span = 'MONTH' AND begins = ANY (months));
  INSERT INTO desk_sum
  SELECT 'DAY', d.day, n.* FROM unnest(days) d (day) CROSS JOIN LATERAL count_desk(d.day, d.day + 1, NULL) n
   UNION ALL
  SELECT 'MONTH', m.month, n.*
    FROM unnest(months) m (month) CROSS JOIN LATERAL count_desk(m.month, (m.month + interval '1 month')::date, NULL) n;
  RETURN coalesce(cardinality(days), 0);
END $$;
GRANT EXECUTE ON FUNCTION count_desk_figures(date, integer) TO ${applicationRole};
