-- The service desk: what is switched on at a location, tickets, and every state of a visit as a period.

-- Nothing is switched on until somebody does; the numbers are defaults to begin with.
CREATE TABLE desk_settings (
  location                 text          PRIMARY KEY CONSTRAINT desk_settings_location_is_known REFERENCES location (code),
  version                  bigint        NOT NULL,
  queue_enabled            boolean       NOT NULL,
  appointments_enabled     boolean       NOT NULL,
  matching_wait_minutes    integer       NOT NULL CONSTRAINT desk_settings_matching_wait_is_0_to_120_minutes CHECK (matching_wait_minutes BETWEEN 0 AND 120),
  calls_before_no_show     integer       NOT NULL CONSTRAINT desk_settings_calls_before_no_show_are_1_to_10 CHECK (calls_before_no_show BETWEEN 1 AND 10),
  expected_service_minutes integer       NOT NULL CONSTRAINT desk_settings_expected_service_is_1_to_120_minutes CHECK (expected_service_minutes BETWEEN 1 AND 120),
  early_minutes            integer       NOT NULL CONSTRAINT desk_settings_early_is_0_to_120_minutes CHECK (early_minutes BETWEEN 0 AND 120),
  late_minutes             integer       NOT NULL CONSTRAINT desk_settings_late_is_0_to_120_minutes CHECK (late_minutes BETWEEN 0 AND 120),
  slot_minutes             integer       NOT NULL CONSTRAINT desk_settings_slot_is_5_to_120_minutes CHECK (slot_minutes BETWEEN 5 AND 120),
  buffer_minutes           integer       NOT NULL CONSTRAINT desk_settings_buffer_is_0_to_60_minutes CHECK (buffer_minutes BETWEEN 0 AND 60),
  minimum_notice_minutes   integer       NOT NULL CONSTRAINT desk_settings_minimum_notice_is_0_to_10080_minutes CHECK (minimum_notice_minutes BETWEEN 0 AND 10080),
  horizon_days             integer       NOT NULL CONSTRAINT desk_settings_horizon_is_1_to_180_days CHECK (horizon_days BETWEEN 1 AND 180),
  walk_in_share            numeric(3, 2) NOT NULL CONSTRAINT desk_settings_walk_in_share_is_0_to_1 CHECK (walk_in_share BETWEEN 0 AND 1),
  hold_minutes             integer       NOT NULL CONSTRAINT desk_settings_hold_is_1_to_60_minutes CHECK (hold_minutes BETWEEN 1 AND 60),
  residents_only           boolean       NOT NULL
);
GRANT SELECT, UPDATE ON desk_settings TO ${applicationRole};
CREATE FUNCTION location_has_desk_settings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO desk_settings VALUES (NEW.code, 0, false, false, 10, 3, 8, 5, 10, 15, 5, 120, 28, 0.50, 10, true);
  RETURN NULL;
END $$;
CREATE TRIGGER location_has_desk_settings AFTER INSERT ON location FOR EACH ROW EXECUTE FUNCTION location_has_desk_settings();
INSERT INTO desk_settings SELECT code, 0, false, false, 10, 3, 8, 5, 10, 15, 5, 120, 28, 0.50, 10, true FROM location;
-- Made after the rows, and for changes only: where a location begins nobody has decided yet.
CREATE TRIGGER audit AFTER UPDATE ON desk_settings
  FOR EACH ROW EXECUTE FUNCTION audit_change('desk_settings', 'location', '{}');

-- The numbers of a location's day: whoever takes one holds the row until it is stored, so that none is missing and none
-- is given twice.
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
  -- The first ticket of the visit; that ticket itself unless the citizen was sent on from another location.
  visit                uuid        NOT NULL REFERENCES ticket (id),
  location             text        NOT NULL CONSTRAINT ticket_location_is_known REFERENCES location (code),
  -- The local day on which it was taken.
  day                  date        NOT NULL,
  number               integer     NOT NULL CONSTRAINT ticket_number_is_1_to_25974 CHECK (number BETWEEN 1 AND 25974),
  -- SHA-256 of the secret, which is nowhere kept.
  secret_digest        bytea       NOT NULL CONSTRAINT ticket_secret_digest_has_32_bytes CHECK (length(secret_digest) = 32),
  -- The one that must serve it; any, where none is named.
  administration       text        CONSTRAINT ticket_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  appointment          uuid,
  -- The member of staff whom the appointment is with.
  guide                uuid        CONSTRAINT ticket_guide_is_known REFERENCES staff_member (id),
  topics               varchar[]   NOT NULL CONSTRAINT ticket_has_a_topic CHECK (cardinality(topics) BETWEEN 1 AND 12 AND array_position(topics, NULL) IS NULL),
  language             text        CONSTRAINT ticket_language_is_iso_639 CHECK (language ~ '^[a-z]{2}$'),
  municipality         text        CONSTRAINT ticket_municipality_is_known REFERENCES municipality (code),
  moving_to_copenhagen boolean     NOT NULL,
  persons              integer     NOT NULL CONSTRAINT ticket_persons_are_1_to_50 CHECK (persons BETWEEN 1 AND 50),
  status               text        NOT NULL CONSTRAINT ticket_status_is_known CHECK (status IN ('WAITING', 'AT_DESK', 'SERVED', 'NO_SHOW', 'GIVEN_UP', 'TRANSFERRED', 'ABANDONED')),
  taken_at             timestamptz NOT NULL,
  -- The place in line: when it was taken, or the time of its appointment.
  due_at               timestamptz NOT NULL,
  CONSTRAINT ticket_number_is_unique_in_its_location_and_day UNIQUE (location, day, number),
  CONSTRAINT ticket_of_an_appointment_has_its_guide CHECK (guide IS NULL OR appointment IS NOT NULL)
);
CREATE INDEX ticket_in_line ON ticket (location, day, due_at, number) WHERE status = 'WAITING';
CREATE INDEX ticket_at_desk ON ticket (location, day) WHERE status = 'AT_DESK';
CREATE INDEX ticket_open ON ticket (day) WHERE status IN ('WAITING', 'AT_DESK');
CREATE INDEX ticket_by_visit ON ticket (visit, id);
-- One citizen stands in one line at a time.
CREATE UNIQUE INDEX ticket_of_a_visit_is_open_once ON ticket (visit) WHERE status IN ('WAITING', 'AT_DESK');
CREATE UNIQUE INDEX ticket_of_an_appointment_is_one ON ticket (appointment) WHERE appointment IS NOT NULL AND visit = id;
GRANT SELECT, INSERT, UPDATE ON ticket TO ${applicationRole};
CREATE FUNCTION ticket_topics_are_known() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM unnest(NEW.topics) code WHERE code NOT IN (SELECT topic.code FROM topic)) THEN
    RAISE EXCEPTION 'unknown topic' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'ticket_topics_are_known';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER topics_are_known BEFORE INSERT OR UPDATE OF topics ON ticket
  FOR EACH ROW EXECUTE FUNCTION ticket_topics_are_known();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ticket
  FOR EACH ROW EXECUTE FUNCTION audit_change('ticket', 'id', '{secret_digest}');

-- A consultation that comes from the line begins when its citizen is called.
ALTER TABLE consultation
  DROP CONSTRAINT consultation_status_is_known,
  ADD CONSTRAINT consultation_status_is_known CHECK (status IN ('CALLED', 'IN_PROGRESS', 'ON_HOLD', 'RECORDED', 'NO_SHOW', 'TRANSFERRED', 'ABANDONED', 'VOIDED')),
  DROP CONSTRAINT consultation_result_is_known,
  ADD CONSTRAINT consultation_result_is_known CHECK (result IN ('ANSWERED', 'POINTED_TO_OFFER', 'POINTED_TO_MUNICIPALITY', 'FOLLOW_UP_AGREED', 'SENT_ON', 'UNRESOLVED')),
  ADD COLUMN ticket uuid CONSTRAINT consultation_ticket_is_known REFERENCES ticket (id),
  -- The login of who called the citizen.
  ADD COLUMN guide text CONSTRAINT consultation_guide_has_1_to_255_characters CHECK (length(guide) BETWEEN 1 AND 255),
  ADD COLUMN calls integer CONSTRAINT consultation_calls_are_1_to_100 CHECK (calls BETWEEN 1 AND 100),
  -- Why somebody without a shift there called.
  ADD COLUMN override_reason text CONSTRAINT consultation_override_reason_has_1_to_1000_characters CHECK (length(override_reason) BETWEEN 1 AND 1000),
  -- Closed by the night, not by who had it: how long it took nobody knows.
  ADD COLUMN forgotten boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT consultation_from_the_line_has_who_called CHECK ((ticket IS NULL) = (guide IS NULL) AND (ticket IS NULL) = (calls IS NULL)),
  ADD CONSTRAINT consultation_comes_from_the_line_to_be_called CHECK (status IN ('RECORDED', 'VOIDED') OR ticket IS NOT NULL);
-- Two guides never get the same citizen, and a guide sees to one citizen at a time.
CREATE UNIQUE INDEX consultation_of_a_ticket_is_open_once ON consultation (ticket) WHERE status IN ('CALLED', 'IN_PROGRESS', 'ON_HOLD');
CREATE UNIQUE INDEX consultation_of_a_guide_is_one_at_a_time ON consultation (guide) WHERE status IN ('CALLED', 'IN_PROGRESS');
CREATE INDEX consultation_by_ticket ON consultation (ticket, id) WHERE ticket IS NOT NULL;
CREATE INDEX consultation_by_status ON consultation (status, started_at, id);
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON consultation
  FOR EACH ROW EXECUTE FUNCTION audit_change('consultation', 'id', '{note,void_reason,override_reason}');

-- What durations derive from: a visit is in one state at a time.
CREATE TABLE ticket_period (
  id           uuid        PRIMARY KEY,
  ticket       uuid        NOT NULL REFERENCES ticket (id),
  consultation uuid        REFERENCES consultation (id),
  state        text        NOT NULL CONSTRAINT ticket_period_state_is_known CHECK (state IN ('WAITING', 'CALLED', 'SERVICE', 'HOLD')),
  started_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  -- Ended by the night: left out of averages.
  forgotten    boolean     NOT NULL DEFAULT false,
  CONSTRAINT ticket_period_ends_after_it_starts CHECK (ended_at >= started_at),
  CONSTRAINT ticket_period_is_of_a_consultation_once_called CHECK ((state = 'WAITING') = (consultation IS NULL)),
  CONSTRAINT ticket_period_never_overlaps_another EXCLUDE USING gist (ticket WITH =, tstzrange(started_at, ended_at) WITH &&)
);
CREATE INDEX ticket_period_by_ticket ON ticket_period (ticket, started_at);
CREATE INDEX ticket_period_by_consultation ON ticket_period (consultation) WHERE consultation IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON ticket_period TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ticket_period
  FOR EACH ROW EXECUTE FUNCTION audit_change('ticket_period', 'id', '{}');

-- Every change of a visit begins or ends a period: whoever watches the location hears of it when it is committed.
CREATE FUNCTION ticket_period_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('guidance_queue', location) FROM ticket WHERE id = NEW.ticket;
  RETURN NULL;
END $$;
CREATE TRIGGER is_told AFTER INSERT OR UPDATE ON ticket_period FOR EACH ROW EXECUTE FUNCTION ticket_period_is_told();
CREATE FUNCTION desk_settings_are_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('guidance_queue', NEW.location);
  RETURN NULL;
END $$;
CREATE TRIGGER is_told AFTER UPDATE ON desk_settings FOR EACH ROW EXECUTE FUNCTION desk_settings_are_told();

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
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON rating
  FOR EACH ROW EXECUTE FUNCTION audit_change('rating', 'visit', '{score,comment}');
