-- Events as they are planned and announced, and the seats and registrations of each.
ALTER TABLE event
  -- In one of our locations, at an address, or online; see event_is_somewhere.
  ALTER COLUMN location DROP NOT NULL,
  ADD COLUMN address text CONSTRAINT event_address_has_1_to_300_characters CHECK (length(address) BETWEEN 1 AND 300),
  ADD COLUMN online_url text CONSTRAINT event_online_url_is_https CHECK (online_url ~ '^https://' AND length(online_url) <= 500),
  ADD COLUMN summary_da text CONSTRAINT event_summary_da_has_1_to_300_characters CHECK (length(summary_da) BETWEEN 1 AND 300),
  ADD COLUMN summary_en text CONSTRAINT event_summary_en_has_1_to_300_characters CHECK (length(summary_en) BETWEEN 1 AND 300),
  ADD COLUMN description_da text CONSTRAINT event_description_da_has_1_to_5000_characters CHECK (length(description_da) BETWEEN 1 AND 5000),
  ADD COLUMN description_en text CONSTRAINT event_description_en_has_1_to_5000_characters CHECK (length(description_en) BETWEEN 1 AND 5000),
  -- [{"startsAt", "endsAt", "title": {"da", "en"}, "speakers": []}]
  ADD COLUMN programme jsonb NOT NULL DEFAULT '[]' CONSTRAINT event_programme_is_a_list CHECK (jsonb_typeof(programme) = 'array'),
  ADD COLUMN industry text CONSTRAINT event_industry_is_a_code CHECK (industry ~ '^[A-Z][A-Z_]{1,49}$'),
  ADD COLUMN host_organisation text CONSTRAINT event_host_organisation_has_1_to_200_characters CHECK (length(host_organisation) BETWEEN 1 AND 200),
  ADD COLUMN languages varchar[] NOT NULL DEFAULT '{}' CONSTRAINT event_has_at_most_10_languages CHECK (cardinality(languages) <= 10 AND array_position(languages, NULL) IS NULL),
  ADD COLUMN accessibility_da text CONSTRAINT event_accessibility_da_has_1_to_1000_characters CHECK (length(accessibility_da) BETWEEN 1 AND 1000),
  ADD COLUMN accessibility_en text CONSTRAINT event_accessibility_en_has_1_to_1000_characters CHECK (length(accessibility_en) BETWEEN 1 AND 1000),
  ADD COLUMN catering text CONSTRAINT event_catering_has_1_to_1000_characters CHECK (length(catering) BETWEEN 1 AND 1000),
  -- DKK, and the allocation that is to pay it.
  ADD COLUMN planned_cost numeric(14,2) CONSTRAINT event_planned_cost_is_not_negative CHECK (planned_cost >= 0),
  ADD COLUMN planned_allocation uuid CONSTRAINT event_planned_allocation_is_known REFERENCES allocation (id),
  ADD COLUMN takes_registrations boolean NOT NULL DEFAULT true,
  ADD COLUMN registration_opens_at timestamptz,
  ADD COLUMN registration_closes_at timestamptz,
  ADD COLUMN audience text NOT NULL DEFAULT 'EVERYONE' CONSTRAINT event_audience_is_known CHECK (audience IN ('EVERYONE', 'COPENHAGEN_RESIDENTS', 'INDUSTRY', 'MUNICIPALITIES')),
  ADD COLUMN audience_municipalities varchar[] NOT NULL DEFAULT '{}',
  ADD COLUMN overbooking numeric(4,3) NOT NULL DEFAULT 0 CONSTRAINT event_overbooking_is_0_to_2 CHECK (overbooking BETWEEN 0 AND 2),
  ADD COLUMN overbooking_reason text CONSTRAINT event_overbooking_reason_has_1_to_500_characters CHECK (length(overbooking_reason) BETWEEN 1 AND 500),
  ADD COLUMN max_party_size integer NOT NULL DEFAULT 5 CONSTRAINT event_max_party_size_is_1_to_20 CHECK (max_party_size BETWEEN 1 AND 20),
  -- Parties that may wait; none: no limit; 0: no waiting list.
  ADD COLUMN waiting_list_limit integer CONSTRAINT event_waiting_list_limit_is_0_to_10000 CHECK (waiting_list_limit BETWEEN 0 AND 10000),
  -- [{"key", "label": {"da", "en"}, "type": "TEXT|CHOICE|NUMBER", "required", "choices": [{"key", "label": {"da", "en"}}]}]
  ADD COLUMN questions jsonb NOT NULL DEFAULT '[]' CONSTRAINT event_questions_are_a_list CHECK (jsonb_typeof(questions) = 'array'),
  -- [{"municipality", "seats"}]: how many seats a partner may take for its residents.
  ADD COLUMN quotas jsonb NOT NULL DEFAULT '[]' CONSTRAINT event_quotas_are_a_list CHECK (jsonb_typeof(quotas) = 'array'),
  ADD COLUMN cancel_reason_da text CONSTRAINT event_cancel_reason_da_has_1_to_500_characters CHECK (length(cancel_reason_da) BETWEEN 1 AND 500),
  ADD COLUMN cancel_reason_en text CONSTRAINT event_cancel_reason_en_has_1_to_500_characters CHECK (length(cancel_reason_en) BETWEEN 1 AND 500),
  ADD CONSTRAINT event_is_somewhere CHECK (num_nonnulls(location, address, online_url) >= 1),
  ADD CONSTRAINT event_registration_closes_after_it_opens CHECK (registration_closes_at > registration_opens_at),
  ADD CONSTRAINT event_registration_closes_before_it_ends CHECK (registration_closes_at <= ends_at),
  ADD CONSTRAINT event_overbooking_has_a_reason CHECK (overbooking = 0 OR overbooking_reason IS NOT NULL),
  ADD CONSTRAINT event_audience_names_its_municipalities CHECK ((audience = 'MUNICIPALITIES') = (cardinality(audience_municipalities) > 0)),
  ADD CONSTRAINT event_audience_names_its_industry CHECK (audience <> 'INDUSTRY' OR industry IS NOT NULL),
  ADD CONSTRAINT event_planned_cost_has_an_allocation CHECK (planned_allocation IS NULL OR planned_cost IS NOT NULL);
ALTER TABLE event ADD COLUMN seat_limit integer GENERATED ALWAYS AS (floor(capacity * (1 + overbooking))::integer) STORED;
CREATE INDEX event_by_planned_allocation ON event (planned_allocation) WHERE planned_allocation IS NOT NULL;

-- The seats of an event apart from the event: whoever registers changes this row, for a moment, and nobody's ETag.
-- Counted in persons; parties are rows of registration.
CREATE TABLE event_seats (
  event       uuid    PRIMARY KEY CONSTRAINT event_seats_are_of_an_event REFERENCES event (id),
  seat_limit  integer NOT NULL,
  confirmed   integer NOT NULL DEFAULT 0 CONSTRAINT event_seats_confirmed_is_not_negative CHECK (confirmed >= 0),
  offered     integer NOT NULL DEFAULT 0 CONSTRAINT event_seats_offered_is_not_negative CHECK (offered >= 0),
  waiting     integer NOT NULL DEFAULT 0 CONSTRAINT event_seats_waiting_is_not_negative CHECK (waiting >= 0),
  parties_waiting integer NOT NULL DEFAULT 0 CONSTRAINT event_seats_parties_waiting_is_not_negative CHECK (parties_waiting >= 0),
  -- Of the latest registration: the order of arrival.
  last_place  bigint  NOT NULL DEFAULT 0,
  CONSTRAINT event_seats_are_never_oversold CHECK (confirmed <= seat_limit)
);
GRANT SELECT, INSERT, UPDATE ON event_seats TO ${applicationRole};
INSERT INTO event_seats (event, seat_limit) SELECT id, seat_limit FROM event;

CREATE FUNCTION event_has_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO event_seats (event, seat_limit) VALUES (NEW.id, NEW.seat_limit);
  ELSIF NEW.seat_limit <> OLD.seat_limit THEN
    UPDATE event_seats SET seat_limit = NEW.seat_limit WHERE event = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER has_seats AFTER INSERT OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION event_has_seats();

-- Offers may stand above a limit that was just lowered until the same transaction has withdrawn them.
CREATE FUNCTION event_seats_are_never_overpromised() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM event_seats WHERE event = NEW.event AND confirmed + offered > seat_limit) THEN
    RAISE EXCEPTION 'more seats are confirmed and offered than there are'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'event_seats_are_never_overpromised';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER are_never_overpromised AFTER UPDATE ON event_seats DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.confirmed + NEW.offered > NEW.seat_limit) EXECUTE FUNCTION event_seats_are_never_overpromised();

-- One party's place at an event. Name, e-mail and answers are the personal data.
CREATE TABLE registration (
  id                 uuid        PRIMARY KEY,
  version            bigint      NOT NULL,
  event              uuid        NOT NULL CONSTRAINT registration_event_is_known REFERENCES event (id),
  -- The event's lead.
  administration     text        NOT NULL CONSTRAINT registration_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  status             text        NOT NULL CONSTRAINT registration_status_is_known CHECK (status IN ('CONFIRMED', 'WAITING', 'OFFERED', 'CANCELLED', 'DECLINED', 'EXPIRED')),
  party_size         integer    NOT NULL CONSTRAINT registration_party_size_is_1_to_20 CHECK (party_size BETWEEN 1 AND 20),
  -- Order of arrival at the event, given by the database.
  place              bigint      NOT NULL,
  name               text        CONSTRAINT registration_name_has_1_to_200_characters CHECK (length(name) BETWEEN 1 AND 200),
  email              text        CONSTRAINT registration_email_has_3_to_254_characters CHECK (length(email) BETWEEN 3 AND 254),
  language           text        CONSTRAINT registration_language_is_iso_639 CHECK (language ~ '^[a-z]{2}$'),
  municipality       text        CONSTRAINT registration_municipality_is_known REFERENCES municipality (code),
  situation          text        CONSTRAINT registration_situation_is_a_code CHECK (situation ~ '^[A-Z][A-Z_]{1,49}$'),
  industry           text        CONSTRAINT registration_industry_is_a_code CHECK (industry ~ '^[A-Z][A-Z_]{1,49}$'),
  -- The month in which they came to Denmark: 2026-03.
  arrival_month      text        CONSTRAINT registration_arrival_month_is_a_month CHECK (arrival_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  answers            jsonb       NOT NULL DEFAULT '{}' CONSTRAINT registration_answers_are_an_object CHECK (jsonb_typeof(answers) = 'object'),
  consented_at       timestamptz,
  source             text        NOT NULL CONSTRAINT registration_source_is_known CHECK (source IN ('CITIZEN', 'STAFF', 'PARTNER', 'WALK_IN')),
  -- The municipality whose partner registered it.
  partner            text        CONSTRAINT registration_partner_is_known REFERENCES municipality (code),
  -- What the QR code holds. It lets staff find the registration, and nobody change it.
  ticket_code        text        NOT NULL CONSTRAINT registration_ticket_code_is_unique UNIQUE,
  registered_at      timestamptz NOT NULL,
  confirmed_at       timestamptz,
  offer_expires_at   timestamptz,
  -- When it was cancelled, declined or expired.
  ended_at           timestamptz,
  coming             boolean,
  coming_answered_at timestamptz,
  attendance         text        CONSTRAINT registration_attendance_is_known CHECK (attendance IN ('CHECKED_IN', 'EXCUSED', 'NO_SHOW')),
  arrived_at         timestamptz,
  -- Of the party.
  persons_arrived    integer    CONSTRAINT registration_persons_arrived_is_1_to_20 CHECK (persons_arrived BETWEEN 1 AND 20),
  feedback_at        timestamptz,
  erased_at          timestamptz,
  synthetic          boolean     NOT NULL DEFAULT false,
  CONSTRAINT registration_offer_expires CHECK (status <> 'OFFERED' OR offer_expires_at IS NOT NULL),
  CONSTRAINT registration_ends_at_a_time CHECK ((status IN ('CANCELLED', 'DECLINED', 'EXPIRED')) = (ended_at IS NOT NULL)),
  CONSTRAINT registration_is_confirmed_at_a_time CHECK (status <> 'CONFIRMED' OR confirmed_at IS NOT NULL),
  CONSTRAINT registration_is_under_a_name CHECK (name IS NOT NULL OR erased_at IS NOT NULL OR source = 'WALK_IN'),
  CONSTRAINT registration_is_erased_whole CHECK (erased_at IS NULL OR (name IS NULL AND email IS NULL AND answers = '{}')),
  CONSTRAINT registration_is_attended_by_the_confirmed CHECK (attendance IS NULL OR status = 'CONFIRMED'),
  CONSTRAINT registration_arrives_at_a_time CHECK ((attendance IS NOT DISTINCT FROM 'CHECKED_IN') = (arrived_at IS NOT NULL) AND (arrived_at IS NULL) = (persons_arrived IS NULL))
);
CREATE UNIQUE INDEX registration_is_the_only_one_of_its_email ON registration (event, lower(email))
  WHERE status IN ('CONFIRMED', 'WAITING', 'OFFERED');
CREATE UNIQUE INDEX registration_by_place ON registration (event, place);
CREATE INDEX registration_waiting ON registration (event, place) WHERE status = 'WAITING';
CREATE INDEX registration_offered ON registration (offer_expires_at, event) WHERE status = 'OFFERED';
CREATE INDEX registration_by_status ON registration (event, status, place);
CREATE INDEX registration_of_partner ON registration (event, partner, place) WHERE partner IS NOT NULL;
CREATE INDEX registration_to_erase ON registration (event) WHERE erased_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON registration TO ${applicationRole};

-- The counters follow the rows, whoever writes them. The counter comes first, so that a row that has no seat is refused
-- before it is written, and the arrivals of one event get their places one by one.
CREATE FUNCTION registration_takes_its_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before integer := CASE WHEN TG_OP = 'UPDATE' THEN OLD.party_size ELSE 0 END;
  was    text     := CASE WHEN TG_OP = 'UPDATE' THEN OLD.status ELSE '' END;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.status, NEW.party_size) = (OLD.status, OLD.party_size) THEN
    RETURN NEW;
  END IF;
  UPDATE event_seats
     SET confirmed = confirmed + (NEW.status = 'CONFIRMED')::integer * NEW.party_size - (was = 'CONFIRMED')::integer * before,
         offered = offered + (NEW.status = 'OFFERED')::integer * NEW.party_size - (was = 'OFFERED')::integer * before,
         waiting = waiting + (NEW.status = 'WAITING')::integer * NEW.party_size - (was = 'WAITING')::integer * before,
         parties_waiting = parties_waiting + (NEW.status = 'WAITING')::integer - (was = 'WAITING')::integer,
         last_place = last_place + (TG_OP = 'INSERT')::integer
   WHERE event = NEW.event
  RETURNING CASE WHEN TG_OP = 'INSERT' THEN last_place ELSE NEW.place END INTO NEW.place;
  RETURN NEW;
END $$;
CREATE TRIGGER takes_its_seats BEFORE INSERT OR UPDATE ON registration
  FOR EACH ROW EXECUTE FUNCTION registration_takes_its_seats();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON registration FOR EACH ROW
  EXECUTE FUNCTION audit_change('registration', 'id', '{name,email,language,municipality,situation,industry,arrival_month,answers,ticket_code}');

-- What was promised to whom, and what became of it.
CREATE TABLE seat_offer (
  id           uuid        PRIMARY KEY,
  registration uuid        NOT NULL CONSTRAINT seat_offer_is_of_a_registration REFERENCES registration (id),
  event        uuid        NOT NULL CONSTRAINT seat_offer_is_of_an_event REFERENCES event (id),
  seats        integer    NOT NULL CONSTRAINT seat_offer_is_of_1_to_20_seats CHECK (seats BETWEEN 1 AND 20),
  offered_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  outcome      text        CONSTRAINT seat_offer_outcome_is_known CHECK (outcome IN ('ACCEPTED', 'DECLINED', 'EXPIRED', 'SUPERSEDED')),
  ended_at     timestamptz,
  CONSTRAINT seat_offer_ends_with_an_outcome CHECK ((outcome IS NULL) = (ended_at IS NULL)),
  CONSTRAINT seat_offer_expires_after_it_is_made CHECK (expires_at > offered_at)
);
CREATE UNIQUE INDEX seat_offer_is_the_only_open_one ON seat_offer (registration) WHERE outcome IS NULL;
CREATE INDEX seat_offer_by_registration ON seat_offer (registration, offered_at);
CREATE INDEX seat_offer_by_event ON seat_offer (event, offered_at);
GRANT SELECT, INSERT, UPDATE ON seat_offer TO ${applicationRole};

-- The secrets that were mailed to whoever is registered: each mail carries one of its own. Only digests are kept.
CREATE TABLE registration_link (
  digest       bytea       PRIMARY KEY CONSTRAINT registration_link_digest_has_32_bytes CHECK (length(digest) = 32),
  registration uuid        NOT NULL CONSTRAINT registration_link_is_of_a_registration REFERENCES registration (id),
  created_at   timestamptz NOT NULL
);
CREATE INDEX registration_link_by_registration ON registration_link (registration);
GRANT SELECT, INSERT, DELETE ON registration_link TO ${applicationRole};

-- Mail that is to be sent, and what became of it. What it says is composed when it is sent: no address, no text here.
CREATE TABLE notification (
  id           uuid        PRIMARY KEY,
  kind         text        NOT NULL CONSTRAINT notification_kind_is_a_code CHECK (kind ~ '^[A-Z][A-Z_]{1,49}$'),
  -- The record it is about, and what else its kind needs to know, such as which message.
  about        uuid        NOT NULL,
  detail       text        CONSTRAINT notification_detail_has_1_to_100_characters CHECK (length(detail) BETWEEN 1 AND 100),
  status       text        NOT NULL CONSTRAINT notification_status_is_known CHECK (status IN ('QUEUED', 'SENT', 'SKIPPED', 'FAILED')),
  attempts     integer    NOT NULL DEFAULT 0,
  queued_at    timestamptz NOT NULL,
  due_at       timestamptz NOT NULL,
  ended_at     timestamptz,
  CONSTRAINT notification_ends_at_a_time CHECK ((status = 'QUEUED') = (ended_at IS NULL))
);
CREATE INDEX notification_by_record ON notification (about, queued_at);
CREATE INDEX notification_to_forget ON notification (ended_at) WHERE ended_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON notification TO ${applicationRole};
