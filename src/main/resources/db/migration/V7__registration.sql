-- Registrations for events: the parties, the offers of seats to those who wait, the door, and what participants say afterwards.

-- One party's place at an event. Name, e-mail and answers are the personal data.
--
-- A registration without a login is UNCONFIRMED until the link that was mailed to its address confirms it. It holds seats, or a
-- place in line, until confirm_by. Nobody may learn whose address is registered: for an address that is registered already, a
-- phantom row is written, which holds as much for as long and says nothing about anybody.
CREATE TABLE registration (
  id                 uuid        PRIMARY KEY,
  version            bigint      NOT NULL,
  event              uuid        NOT NULL CONSTRAINT registration_event_is_known REFERENCES event (id),
  -- The event's lead.
  administration     text        NOT NULL
    CONSTRAINT registration_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  status             text        NOT NULL
    CONSTRAINT registration_status_is_known
      CHECK (status IN ('UNCONFIRMED', 'CONFIRMED', 'WAITING', 'OFFERED', 'CANCELLED', 'DECLINED', 'EXPIRED')),
  party_size         integer     NOT NULL CONSTRAINT registration_party_size_is_1_to_20 CHECK (party_size BETWEEN 1 AND 20),
  -- The order of arrival at the event's list. registration_takes_its_seats gives it.
  place              bigint      NOT NULL,
  source             text        NOT NULL
    CONSTRAINT registration_source_is_known CHECK (source IN ('CITIZEN', 'STAFF', 'PARTNER', 'WALK_IN')),
  -- The municipality whose partner registered the party.
  partner            text        CONSTRAINT registration_partner_is_known REFERENCES municipality (code),

  name               text        CONSTRAINT registration_name_has_1_to_200_characters CHECK (length(name) BETWEEN 1 AND 200),
  -- The name as the door searches it.
  name_key           text        GENERATED ALWAYS AS (search_key(name)) STORED,
  email              text        CONSTRAINT registration_email_has_3_to_254_characters CHECK (length(email) BETWEEN 3 AND 254),
  -- The canonical form of the address. The application makes it (EmailAddress), because SQL folds letters differently (Greek
  -- sigma, Turkish I), and does not know that an international domain and its punycode are one.
  email_key          text        CONSTRAINT registration_email_key_has_at_most_1000_characters CHECK (length(email_key) <= 1000),
  language           text        CONSTRAINT registration_language_is_iso_639 CHECK (language ~ '^[a-z]{2}$'),
  municipality       text        CONSTRAINT registration_municipality_is_known REFERENCES municipality (code),
  situation          text        CONSTRAINT registration_situation_is_a_code CHECK (situation ~ '^[A-Z][A-Z_]{1,49}$'),
  industry           text        CONSTRAINT registration_industry_is_a_code CHECK (industry ~ '^[A-Z][A-Z_]{1,49}$'),
  -- The month in which they came to Denmark: 2026-03.
  arrival_month      text
    CONSTRAINT registration_arrival_month_is_a_month CHECK (arrival_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  answers            jsonb       NOT NULL DEFAULT '{}'
    CONSTRAINT registration_answers_are_an_object CHECK (jsonb_typeof(answers) = 'object'),
  consented_at       timestamptz,
  -- What the QR code holds. It lets staff find the registration, and nobody change it.
  ticket_code        text        NOT NULL CONSTRAINT registration_ticket_code_is_unique UNIQUE,

  registered_at      timestamptz NOT NULL,
  confirm_by         timestamptz,
  -- Whether an unconfirmed party holds seats. Otherwise it holds a place in line.
  seats_held         boolean     NOT NULL DEFAULT false,
  -- Of a phantom: the registration of the address that was registered again.
  phantom_of         uuid        CONSTRAINT registration_phantom_is_of_a_registration REFERENCES registration (id),
  confirmed_at       timestamptz,
  offer_expires_at   timestamptz,
  -- When it was cancelled, declined or expired.
  ended_at           timestamptz,
  coming             boolean,
  coming_answered_at timestamptz,

  attendance         text
    CONSTRAINT registration_attendance_is_known CHECK (attendance IN ('CHECKED_IN', 'EXCUSED', 'NO_SHOW')),
  arrived_at         timestamptz,
  -- How many persons of the party came.
  persons_arrived    integer     CONSTRAINT registration_persons_arrived_is_1_to_20 CHECK (persons_arrived BETWEEN 1 AND 20),
  -- A scan made before a check-in was undone, but sent after it, does not check in again.
  check_in_undone_at timestamptz,
  feedback_at        timestamptz,

  erased_at          timestamptz,
  synthetic          boolean     NOT NULL DEFAULT false,
  updated_at         timestamptz NOT NULL DEFAULT guidance_now(),

  CONSTRAINT registration_email_comes_with_its_key CHECK ((email IS NULL) = (email_key IS NULL)),
  -- The edge takes no number of more than 28 digits. PostgreSQL would keep numbers that no reader takes: 1e2000 has 2,001 digits.
  CONSTRAINT registration_answers_are_readable CHECK (
    NOT jsonb_path_exists(answers, '$.** ? (@.type() == "number" && @.string() like_regex "[0-9]{31}")')),
  CONSTRAINT registration_is_under_a_name
    CHECK (name IS NOT NULL OR erased_at IS NOT NULL OR source = 'WALK_IN' OR phantom_of IS NOT NULL),
  CONSTRAINT registration_is_unconfirmed_until_a_time CHECK (status <> 'UNCONFIRMED' OR confirm_by IS NOT NULL),
  CONSTRAINT registration_holds_seats_while_unconfirmed CHECK (status = 'UNCONFIRMED' OR NOT seats_held),
  CONSTRAINT registration_phantom_is_nobody CHECK (phantom_of IS NULL OR (
    status IN ('UNCONFIRMED', 'EXPIRED') AND answers = '{}' AND num_nonnulls(
      name, email, email_key, language, municipality, situation, industry, arrival_month, consented_at, partner) = 0)),
  CONSTRAINT registration_offer_expires CHECK (status <> 'OFFERED' OR offer_expires_at IS NOT NULL),
  CONSTRAINT registration_ends_at_a_time CHECK ((status IN ('CANCELLED', 'DECLINED', 'EXPIRED')) = (ended_at IS NOT NULL)),
  CONSTRAINT registration_is_confirmed_at_a_time CHECK (status <> 'CONFIRMED' OR confirmed_at IS NOT NULL),
  -- A party that was scanned before it was cancelled has come, though the scan arrived later. It keeps no seat.
  CONSTRAINT registration_is_attended_by_those_with_seats
    CHECK (attendance IS NULL OR status = 'CONFIRMED' OR (status = 'CANCELLED' AND attendance = 'CHECKED_IN')),
  CONSTRAINT registration_arrives_at_a_time CHECK (
    (attendance IS NOT DISTINCT FROM 'CHECKED_IN') = (arrived_at IS NOT NULL)
    AND (arrived_at IS NULL) = (persons_arrived IS NULL)),
  -- A walk-in has come, or was a mistake: it never waits, and never stays away.
  CONSTRAINT registration_walks_in_or_not_at_all CHECK (
    source <> 'WALK_IN' OR (status = 'CONFIRMED' AND attendance IS NOT DISTINCT FROM 'CHECKED_IN') OR status = 'CANCELLED'),
  CONSTRAINT registration_is_erased_whole CHECK (erased_at IS NULL OR (name IS NULL AND email IS NULL AND answers = '{}'))
);
-- An address has one open registration for an event, confirmed or not. A phantom has no address, so it is never in the way.
CREATE UNIQUE INDEX registration_is_the_only_one_of_its_email ON registration (event, email_key)
  WHERE status IN ('UNCONFIRMED', 'CONFIRMED', 'WAITING', 'OFFERED');
CREATE UNIQUE INDEX registration_by_place ON registration (event, place);
CREATE INDEX registration_by_status ON registration (event, status, place);
CREATE INDEX registration_waiting ON registration (event, place) WHERE status = 'WAITING';
CREATE INDEX registration_offered ON registration (offer_expires_at, event) WHERE status = 'OFFERED';
CREATE INDEX registration_unconfirmed ON registration (confirm_by, event) WHERE status = 'UNCONFIRMED';
CREATE INDEX registration_confirmed_by ON registration (event, confirm_by) WHERE confirm_by IS NOT NULL;
CREATE INDEX registration_phantom ON registration (phantom_of) WHERE phantom_of IS NOT NULL;
CREATE INDEX registration_of_partner ON registration (event, partner, place) WHERE partner IS NOT NULL;
CREATE INDEX registration_to_erase ON registration (event) WHERE erased_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON registration TO ${applicationRole};
-- The keys are as personal as the name and the address.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON registration FOR EACH ROW
  EXECUTE FUNCTION audit_change('registration', 'id', '{name,name_key,email,email_key,language,municipality,situation,'
    'industry,arrival_month,answers,ticket_code}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON registration FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER says_when_it_changed BEFORE INSERT OR UPDATE ON registration
  FOR EACH ROW EXECUTE FUNCTION says_when_it_changed();

-- A row that is written without the canonical form, such as sample data, gets an approximation: lower case. The key goes with the
-- address.
CREATE FUNCTION registration_has_an_email_key() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.email IS NULL THEN
    NEW.email_key := NULL;
  ELSIF NEW.email_key IS NULL THEN
    NEW.email_key := lower(NEW.email);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER has_an_email_key BEFORE INSERT OR UPDATE OF email, email_key ON registration
  FOR EACH ROW EXECUTE FUNCTION registration_has_an_email_key();

-- The counters of event_seats follow the rows, whoever writes them. The counter comes first, so that a row that has no seat is
-- refused before it is written, and the arrivals of one event get their places one by one.
-- An unconfirmed party counts among those that wait unless it holds seats. A walk-in was promised no seat and takes none: there
-- is room where others stayed away. The application checks at the door that the room is not overfull.
CREATE FUNCTION registration_takes_its_seats() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  before     integer := CASE WHEN TG_OP = 'UPDATE' THEN OLD.party_size ELSE 0 END;
  was        text    := CASE WHEN TG_OP = 'UPDATE' THEN OLD.status ELSE '' END;
  held       boolean := TG_OP = 'UPDATE' AND OLD.seats_held;
  seated     integer := (NEW.source <> 'WALK_IN')::integer;
  waited     integer := (was = 'WAITING' OR (was = 'UNCONFIRMED' AND NOT held))::integer;
  waits      integer := (NEW.status = 'WAITING' OR (NEW.status = 'UNCONFIRMED' AND NOT NEW.seats_held))::integer;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.status, NEW.party_size, NEW.seats_held) = (OLD.status, OLD.party_size, OLD.seats_held) THEN
    RETURN NEW;
  END IF;
  UPDATE event_seats
     SET confirmed = confirmed
           + seated * ((NEW.status = 'CONFIRMED')::integer * NEW.party_size - (was = 'CONFIRMED')::integer * before),
         offered = offered + (NEW.status = 'OFFERED')::integer * NEW.party_size - (was = 'OFFERED')::integer * before,
         unconfirmed = unconfirmed + NEW.seats_held::integer * NEW.party_size - held::integer * before,
         parties_unconfirmed = parties_unconfirmed + (NEW.status = 'UNCONFIRMED')::integer - (was = 'UNCONFIRMED')::integer,
         waiting = waiting + waits * NEW.party_size - waited * before,
         parties_waiting = parties_waiting + waits - waited,
         last_place = last_place + (TG_OP = 'INSERT')::integer
   WHERE event = NEW.event
  RETURNING CASE WHEN TG_OP = 'INSERT' THEN last_place ELSE NEW.place END INTO NEW.place;
  RETURN NEW;
END $$;
CREATE TRIGGER takes_its_seats BEFORE INSERT OR UPDATE ON registration
  FOR EACH ROW EXECUTE FUNCTION registration_takes_its_seats();

-- Returns how many persons came, as the check-in at the door says, and how many had a seat; no row where nobody was checked in.
CREATE FUNCTION event_check_ins(of_event uuid, OUT attended integer, OUT registered integer) RETURNS SETOF record
LANGUAGE sql STABLE AS $$
  SELECT sum(persons_arrived)::integer, sum(party_size)::integer FROM registration
  WHERE event = of_event AND (status = 'CONFIRMED' OR attendance = 'CHECKED_IN') HAVING sum(persons_arrived) > 0
$$;
GRANT EXECUTE ON FUNCTION event_check_ins(uuid) TO ${applicationRole};

-- Offers of seats to waiting parties, and what became of them.
CREATE TABLE seat_offer (
  id           uuid        PRIMARY KEY,
  registration uuid        NOT NULL CONSTRAINT seat_offer_is_of_a_registration REFERENCES registration (id),
  event        uuid        NOT NULL CONSTRAINT seat_offer_is_of_an_event REFERENCES event (id),
  seats        integer     NOT NULL CONSTRAINT seat_offer_is_of_1_to_20_seats CHECK (seats BETWEEN 1 AND 20),
  offered_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  outcome      text
    CONSTRAINT seat_offer_outcome_is_known CHECK (outcome IN ('ACCEPTED', 'DECLINED', 'EXPIRED', 'SUPERSEDED')),
  ended_at     timestamptz,
  CONSTRAINT seat_offer_ends_with_an_outcome CHECK ((outcome IS NULL) = (ended_at IS NULL)),
  CONSTRAINT seat_offer_expires_after_it_is_made CHECK (expires_at > offered_at)
);
-- A registration has one open offer at a time.
CREATE UNIQUE INDEX seat_offer_is_the_only_open_one ON seat_offer (registration) WHERE outcome IS NULL;
CREATE INDEX seat_offer_by_registration ON seat_offer (registration, offered_at);
CREATE INDEX seat_offer_by_event ON seat_offer (event, offered_at);
GRANT SELECT, INSERT, UPDATE ON seat_offer TO ${applicationRole};
CREATE TRIGGER audit AFTER DELETE ON seat_offer FOR EACH ROW EXECUTE FUNCTION audit_change('seat_offer', 'id', '{}');
-- The trail has an offer's outcome as a change of its registration.
CREATE TRIGGER audit_update AFTER UPDATE ON seat_offer FOR EACH ROW
  WHEN (OLD.outcome IS NOT NULL
        OR (to_jsonb(OLD) - '{outcome,ended_at}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{outcome,ended_at}'::text[]))
  EXECUTE FUNCTION audit_change('seat_offer', 'id', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON seat_offer FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- The secrets that were mailed to registered parties: each mail carries one of its own. Only their SHA-256 is kept. A row goes
-- with the personal data of its registration.
CREATE TABLE registration_link (
  digest       bytea       PRIMARY KEY CONSTRAINT registration_link_digest_has_32_bytes CHECK (length(digest) = 32),
  registration uuid        NOT NULL CONSTRAINT registration_link_is_of_a_registration REFERENCES registration (id),
  created_at   timestamptz NOT NULL
);
CREATE INDEX registration_link_by_registration ON registration_link (registration);
GRANT SELECT, INSERT, DELETE ON registration_link TO ${applicationRole};
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON registration_link FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON registration_link FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- What a scanner sent and was answered. The same scan again is answered the same. What was scanned is kept as a digest only.
CREATE TABLE check_in_scan (
  event        uuid        NOT NULL CONSTRAINT check_in_scan_is_of_an_event REFERENCES event (id),
  scan_id      text        NOT NULL CONSTRAINT check_in_scan_id_has_1_to_100_characters CHECK (length(scan_id) BETWEEN 1 AND 100),
  digest       text        NOT NULL CONSTRAINT check_in_scan_digest_is_sha_256 CHECK (digest ~ '^[0-9a-f]{64}$'),
  received_at  timestamptz NOT NULL,
  -- Null while the scan is being answered.
  result       text        CONSTRAINT check_in_scan_result_is_known CHECK (result IN ('CHECKED_IN', 'REFUSED')),
  reason       text        CONSTRAINT check_in_scan_reason_is_a_code CHECK (reason ~ '^[A-Z][A-Z_]{1,49}$'),
  registration uuid        CONSTRAINT check_in_scan_registration_is_known REFERENCES registration (id),
  PRIMARY KEY (event, scan_id),
  CONSTRAINT check_in_scan_says_why_it_is_refused CHECK ((result IS NOT DISTINCT FROM 'REFUSED') = (reason IS NOT NULL))
);
CREATE INDEX check_in_scan_by_registration ON check_in_scan (registration) WHERE registration IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON check_in_scan TO ${applicationRole};

-- What participants got out of an event. Nothing in a row leads to the participant: neither a registration, nor a time, nor an
-- order of ids. That somebody gave an answer stands in the registration, and in the audit trail as a change of it.
CREATE TABLE event_feedback (
  id          uuid      PRIMARY KEY,
  event       uuid      NOT NULL CONSTRAINT event_feedback_is_of_an_event REFERENCES event (id),
  settling_in integer   NOT NULL CONSTRAINT event_feedback_settling_in_is_1_to_5 CHECK (settling_in BETWEEN 1 AND 5),
  outcomes    varchar[] NOT NULL DEFAULT '{}',
  comment     text      CONSTRAINT event_feedback_comment_has_1_to_1000_characters CHECK (length(comment) BETWEEN 1 AND 1000)
);
CREATE INDEX event_feedback_by_event ON event_feedback (event);
CREATE INDEX event_feedback_with_comment ON event_feedback (event) WHERE comment IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON event_feedback TO ${applicationRole};
CREATE TRIGGER audit AFTER UPDATE OR DELETE ON event_feedback FOR EACH ROW
  EXECUTE FUNCTION audit_change('event_feedback', 'id', '{comment}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON event_feedback FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- What an administration wrote to those registered.
CREATE TABLE event_message (
  id             uuid        PRIMARY KEY,
  event          uuid        NOT NULL CONSTRAINT event_message_is_of_an_event REFERENCES event (id),
  -- The administration that wrote.
  administration text        NOT NULL CONSTRAINT event_message_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  audience       text        NOT NULL
    CONSTRAINT event_message_audience_is_known CHECK (audience IN ('CONFIRMED', 'WAITING', 'ALL')),
  subject_da     text        NOT NULL
    CONSTRAINT event_message_subject_da_has_1_to_200_characters CHECK (length(subject_da) BETWEEN 1 AND 200),
  subject_en     text        NOT NULL
    CONSTRAINT event_message_subject_en_has_1_to_200_characters CHECK (length(subject_en) BETWEEN 1 AND 200),
  text_da        text        NOT NULL
    CONSTRAINT event_message_text_da_has_1_to_4000_characters CHECK (length(text_da) BETWEEN 1 AND 4000),
  text_en        text        NOT NULL
    CONSTRAINT event_message_text_en_has_1_to_4000_characters CHECK (length(text_en) BETWEEN 1 AND 4000),
  recipients     integer     NOT NULL CONSTRAINT event_message_recipients_is_not_negative CHECK (recipients >= 0),
  sent_by        text        NOT NULL
    CONSTRAINT event_message_sent_by_has_1_to_255_characters CHECK (length(sent_by) BETWEEN 1 AND 255),
  sent_at        timestamptz NOT NULL
);
CREATE INDEX event_message_by_event ON event_message (event, sent_at, id);
GRANT SELECT, INSERT ON event_message TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON event_message FOR EACH ROW
  EXECUTE FUNCTION audit_change('event_message', 'id', '{subject_da,subject_en,text_da,text_en}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON event_message FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
