-- Events that belong together, when each last changed, by which words it is found, and what it may promise.

-- What is held again and again: "every 2-3 months", as KF042 says of the welcome events.
CREATE TABLE event_series (
  id              uuid     PRIMARY KEY,
  version         bigint   NOT NULL,
  administration  text     NOT NULL CONSTRAINT event_series_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  type            text     NOT NULL CONSTRAINT event_series_type_is_known CHECK (type IN ('WELCOME', 'INDUSTRY', 'POP_UP', 'OTHER')),
  title_da        text     NOT NULL CONSTRAINT event_series_title_da_has_1_to_200_characters CHECK (length(title_da) BETWEEN 1 AND 200),
  title_en        text     NOT NULL CONSTRAINT event_series_title_en_has_1_to_200_characters CHECK (length(title_en) BETWEEN 1 AND 200),
  -- Months from one event to the next: not less than the one, not more than the other.
  every_from      integer  NOT NULL CONSTRAINT event_series_every_from_is_1_to_24 CHECK (every_from BETWEEN 1 AND 24),
  every_to        integer  NOT NULL CONSTRAINT event_series_every_to_is_1_to_24 CHECK (every_to BETWEEN 1 AND 24),
  -- Every event of the type counts, whether or not it was planned as one of the series.
  of_whole_type   boolean  NOT NULL DEFAULT false,
  CONSTRAINT event_series_every_to_is_not_less_than_every_from CHECK (every_to >= every_from)
);
CREATE UNIQUE INDEX event_series_is_the_only_one_of_its_type ON event_series (type) WHERE of_whole_type;
GRANT SELECT, INSERT ON event_series TO ${applicationRole};
INSERT INTO event_series (id, version, administration, type, title_da, title_en, every_from, every_to, of_whole_type)
VALUES ('0193b2a0-5c00-7000-8000-000000000001', 0, 'KFF', 'WELCOME', 'Velkomstarrangementer', 'Welcome events', 2, 3, true);
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON event_series
  FOR EACH ROW EXECUTE FUNCTION audit_change('event_series', 'id', '{}');

-- Each language is searched by its own word stems; speakers and programme are words too.
ALTER TABLE event
  ADD COLUMN series uuid CONSTRAINT event_series_is_known REFERENCES event_series (id),
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN words tsvector GENERATED ALWAYS AS (
    to_tsvector('danish', title_da || ' ' || coalesce(summary_da, '') || ' ' || coalesce(description_da, ''))
    || to_tsvector('english', title_en || ' ' || coalesce(summary_en, '') || ' ' || coalesce(description_en, ''))
    || to_tsvector('danish', programme) || to_tsvector('english', programme)
    || to_tsvector('simple', coalesce(host_organisation, ''))) STORED;
CREATE INDEX event_by_words ON event USING gin (words);
CREATE INDEX event_by_update ON event (updated_at, id);
CREATE INDEX event_by_series ON event (series, starts_at) WHERE series IS NOT NULL;

-- Whoever reads "what has changed since" must never be handed a later change before an earlier one that is not yet
-- committed: writers of events pass here one by one, and the time is taken once it is one's turn. Registrations write
-- no event.
CREATE FUNCTION event_changes_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('event.updated_at', 0));
  NEW.updated_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER changes_in_order BEFORE INSERT OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION event_changes_in_order();

-- Each administration pays for what it leads or takes part in.
CREATE FUNCTION event_planned_cost_is_paid_by_a_host() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM allocation WHERE id = NEW.planned_allocation
    AND (administration = NEW.administration OR administration = ANY (NEW.co_hosts));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the allocation is of an administration that takes no part'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_planned_cost_is_paid_by_a_host';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER planned_cost_is_paid_by_a_host AFTER INSERT OR UPDATE ON event
  FOR EACH ROW WHEN (NEW.planned_allocation IS NOT NULL) EXECUTE FUNCTION event_planned_cost_is_paid_by_a_host();

-- Nobody's registration is left without an event that takes any.
CREATE FUNCTION event_keeps_taking_registrations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM event_seats WHERE event = NEW.id AND confirmed + offered + waiting > 0) THEN
    RAISE EXCEPTION 'somebody is registered already'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'event_keeps_taking_registrations';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keeps_taking_registrations AFTER UPDATE ON event
  FOR EACH ROW WHEN (OLD.takes_registrations AND NOT NEW.takes_registrations)
  EXECUTE FUNCTION event_keeps_taking_registrations();

-- What nobody has seen may be thrown away, and nothing else.
CREATE FUNCTION event_goes_only_as_a_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'DRAFT' THEN
    RAISE EXCEPTION 'only a draft can be deleted'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_goes_only_as_a_draft';
  END IF;
  DELETE FROM event_seats WHERE event = OLD.id;
  RETURN OLD;
END $$;
CREATE TRIGGER goes_only_as_a_draft BEFORE DELETE ON event FOR EACH ROW EXECUTE FUNCTION event_goes_only_as_a_draft();
GRANT DELETE ON event, event_seats TO ${applicationRole};

-- Persons who came, as the check-in at the door says, and persons with a seat; no row where nobody was checked in.
CREATE FUNCTION event_check_ins(of_event uuid, OUT attended integer, OUT registered integer) RETURNS SETOF record
LANGUAGE sql STABLE AS $$
  SELECT sum(persons_arrived)::integer, sum(party_size)::integer FROM registration
  WHERE event = of_event AND status = 'CONFIRMED' HAVING sum(persons_arrived) > 0
$$;

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON event
  FOR EACH ROW EXECUTE FUNCTION audit_change('event', 'id', '{summary_da,summary_en,description_da,description_en,programme,address,host_organisation,accessibility_da,accessibility_en,catering,overbooking_reason,questions,cancel_reason_da,cancel_reason_en,words,updated_at}');

-- Pop-up guidance is logged against its event.
ALTER TABLE consultation ADD COLUMN event uuid CONSTRAINT consultation_event_is_known REFERENCES event (id);
CREATE INDEX consultation_by_event ON consultation (event, started_at, id) WHERE event IS NOT NULL;
