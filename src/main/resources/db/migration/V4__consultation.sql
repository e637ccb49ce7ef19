-- The desk log. Anonymous: no name, no e-mail, no number of a citizen anywhere.
CREATE TABLE consultation (
  id                   uuid        PRIMARY KEY,
  version              bigint      NOT NULL,
  administration       text        NOT NULL CONSTRAINT consultation_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  location             text        NOT NULL CONSTRAINT consultation_location_is_known REFERENCES location (code),
  channel              text        NOT NULL CONSTRAINT consultation_channel_is_known CHECK (channel IN ('IN_PERSON', 'PHONE', 'VIDEO', 'EMAIL')),
  topics               varchar[]      NOT NULL CONSTRAINT consultation_has_a_topic CHECK (cardinality(topics) BETWEEN 1 AND 12 AND array_position(topics, NULL) IS NULL),
  language             text        CONSTRAINT consultation_language_is_iso_639 CHECK (language ~ '^[a-z]{2}$'),
  municipality         text        CONSTRAINT consultation_municipality_is_known REFERENCES municipality (code),
  moving_to_copenhagen boolean     NOT NULL,
  situation            text        CONSTRAINT consultation_situation_is_known CHECK (situation IN ('EMPLOYEE', 'STUDENT', 'ACCOMPANYING_SPOUSE', 'JOB_SEEKER', 'SELF_EMPLOYED', 'OTHER')),
  first_visit          text        NOT NULL CONSTRAINT consultation_first_visit_is_known CHECK (first_visit IN ('YES', 'NO', 'UNKNOWN')),
  persons              integer     NOT NULL CONSTRAINT consultation_persons_are_1_to_50 CHECK (persons BETWEEN 1 AND 50),
  started_at           timestamptz NOT NULL,
  duration_minutes     integer     CONSTRAINT consultation_lasts_0_to_480_minutes CHECK (duration_minutes BETWEEN 0 AND 480),
  result               text        CONSTRAINT consultation_result_is_known CHECK (result IN ('ANSWERED', 'POINTED_TO_OFFER', 'POINTED_TO_MUNICIPALITY', 'FOLLOW_UP_AGREED', 'UNRESOLVED')),
  offers               varchar[]      NOT NULL CONSTRAINT consultation_has_at_most_20_offers CHECK (cardinality(offers) <= 20 AND array_position(offers, NULL) IS NULL),
  note                 text        CONSTRAINT consultation_note_has_at_most_2000_characters CHECK (length(note) <= 2000),
  status               text        NOT NULL CONSTRAINT consultation_status_is_known CHECK (status IN ('RECORDED', 'VOIDED')),
  void_reason          text        CONSTRAINT consultation_void_reason_has_at_most_500_characters CHECK (length(void_reason) <= 500),
  recorded_at          timestamptz NOT NULL,
  CONSTRAINT consultation_is_voided_with_a_reason CHECK ((status = 'VOIDED') = (void_reason IS NOT NULL))
);
CREATE INDEX consultation_by_start ON consultation (started_at, id);
CREATE INDEX consultation_by_administration ON consultation (administration, started_at, id);
CREATE INDEX consultation_by_location ON consultation (location, started_at, id);
CREATE INDEX consultation_by_municipality ON consultation (municipality, started_at, id);
CREATE INDEX consultation_by_channel ON consultation (channel, started_at, id);
CREATE INDEX consultation_by_topic ON consultation USING gin (topics);
GRANT SELECT, INSERT, UPDATE ON consultation TO ${applicationRole};

-- An array cannot have a foreign key; topics and offers are never deleted, so looking once is enough.
CREATE FUNCTION consultation_codes_are_known() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM unnest(NEW.topics) code WHERE code NOT IN (SELECT topic.code FROM topic)) THEN
    RAISE EXCEPTION 'unknown topic' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'consultation_topics_are_known';
  END IF;
  IF EXISTS (SELECT FROM unnest(NEW.offers) code WHERE code NOT IN (SELECT offer.code FROM offer)) THEN
    RAISE EXCEPTION 'unknown offer' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'consultation_offers_are_known';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER codes_are_known BEFORE INSERT OR UPDATE OF topics, offers ON consultation
  FOR EACH ROW EXECUTE FUNCTION consultation_codes_are_known();

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON consultation
  FOR EACH ROW EXECUTE FUNCTION audit_change('consultation', 'id', '{note,void_reason}');
