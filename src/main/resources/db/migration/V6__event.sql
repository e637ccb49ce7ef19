-- Events as they are planned and announced, the series that they belong to, and their seats.

-- Events that are held again and again: "every 2-3 months", as KF042 says of the welcome events.
CREATE TABLE event_series (
  id             uuid    PRIMARY KEY,
  version        bigint  NOT NULL,
  administration text    NOT NULL CONSTRAINT event_series_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  type           text    NOT NULL
    CONSTRAINT event_series_type_is_known CHECK (type IN ('WELCOME', 'INDUSTRY', 'POP_UP', 'OTHER')),
  title_da       text    NOT NULL
    CONSTRAINT event_series_title_da_has_1_to_200_characters CHECK (length(title_da) BETWEEN 1 AND 200),
  title_en       text    NOT NULL
    CONSTRAINT event_series_title_en_has_1_to_200_characters CHECK (length(title_en) BETWEEN 1 AND 200),
  -- The least and the most months from one event to the next.
  every_from     integer NOT NULL CONSTRAINT event_series_every_from_is_1_to_24 CHECK (every_from BETWEEN 1 AND 24),
  every_to       integer NOT NULL CONSTRAINT event_series_every_to_is_1_to_24 CHECK (every_to BETWEEN 1 AND 24),
  -- Every event of the type counts, whether or not it was planned as one of the series.
  of_whole_type  boolean NOT NULL DEFAULT false,
  CONSTRAINT event_series_every_to_is_not_less_than_every_from CHECK (every_to >= every_from)
);
CREATE UNIQUE INDEX event_series_is_the_only_one_of_its_type ON event_series (type) WHERE of_whole_type;
GRANT SELECT, INSERT ON event_series TO ${applicationRole};
INSERT INTO event_series (id, version, administration, type, title_da, title_en, every_from, every_to, of_whole_type)
VALUES ('0193b2a0-5c00-7000-8000-000000000001', 0, 'KFF', 'WELCOME', 'Velkomstarrangementer', 'Welcome events', 2, 3, true);
-- After the row above, which nobody has changed.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON event_series FOR EACH ROW
  EXECUTE FUNCTION audit_change('event_series', 'id', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON event_series FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

CREATE TABLE event (
  id                      uuid           PRIMARY KEY,
  version                 bigint         NOT NULL,
  -- The lead. Co-hosts help at the door but do not edit.
  administration          text           NOT NULL
    CONSTRAINT event_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  co_hosts                text[]         NOT NULL
    CONSTRAINT event_co_hosts_are_known CHECK (co_hosts <@ '{BIF,KFF}' AND array_position(co_hosts, NULL) IS NULL),
  type                    text           NOT NULL
    CONSTRAINT event_type_is_known CHECK (type IN ('WELCOME', 'INDUSTRY', 'POP_UP', 'OTHER')),
  series                  uuid           CONSTRAINT event_series_is_known REFERENCES event_series (id),
  copy_of                 uuid           CONSTRAINT event_copy_of_is_known REFERENCES event (id) ON DELETE SET NULL,
  status                  text           NOT NULL
    CONSTRAINT event_status_is_known CHECK (status IN ('DRAFT', 'PUBLISHED', 'CANCELLED', 'COMPLETED')),
  cancel_reason_da        text
    CONSTRAINT event_cancel_reason_da_has_1_to_500_characters CHECK (length(cancel_reason_da) BETWEEN 1 AND 500),
  cancel_reason_en        text
    CONSTRAINT event_cancel_reason_en_has_1_to_500_characters CHECK (length(cancel_reason_en) BETWEEN 1 AND 500),

  -- What is announced.
  title_da                text           NOT NULL
    CONSTRAINT event_title_da_has_1_to_200_characters CHECK (length(title_da) BETWEEN 1 AND 200),
  title_en                text           NOT NULL
    CONSTRAINT event_title_en_has_1_to_200_characters CHECK (length(title_en) BETWEEN 1 AND 200),
  summary_da              text
    CONSTRAINT event_summary_da_has_1_to_300_characters CHECK (length(summary_da) BETWEEN 1 AND 300),
  summary_en              text
    CONSTRAINT event_summary_en_has_1_to_300_characters CHECK (length(summary_en) BETWEEN 1 AND 300),
  description_da          text
    CONSTRAINT event_description_da_has_1_to_5000_characters CHECK (length(description_da) BETWEEN 1 AND 5000),
  description_en          text
    CONSTRAINT event_description_en_has_1_to_5000_characters CHECK (length(description_en) BETWEEN 1 AND 5000),
  -- [{"startsAt", "endsAt", "title": {"da", "en"}, "speakers": []}]
  programme               jsonb          NOT NULL DEFAULT '[]'
    CONSTRAINT event_programme_is_a_list CHECK (jsonb_typeof(programme) = 'array'),
  industry                text           CONSTRAINT event_industry_is_a_code CHECK (industry ~ '^[A-Z][A-Z_]{1,49}$'),
  host_organisation       text
    CONSTRAINT event_host_organisation_has_1_to_200_characters CHECK (length(host_organisation) BETWEEN 1 AND 200),
  languages               varchar[]      NOT NULL DEFAULT '{}'
    CONSTRAINT event_has_at_most_10_languages CHECK (cardinality(languages) <= 10 AND array_position(languages, NULL) IS NULL),
  accessibility_da        text
    CONSTRAINT event_accessibility_da_has_1_to_1000_characters CHECK (length(accessibility_da) BETWEEN 1 AND 1000),
  accessibility_en        text
    CONSTRAINT event_accessibility_en_has_1_to_1000_characters CHECK (length(accessibility_en) BETWEEN 1 AND 1000),
  catering                text
    CONSTRAINT event_catering_has_1_to_1000_characters CHECK (length(catering) BETWEEN 1 AND 1000),

  -- When and where. An event is in one of our locations, at an address, or online.
  starts_at               timestamptz    NOT NULL,
  ends_at                 timestamptz    NOT NULL,
  location                text           CONSTRAINT event_location_is_known REFERENCES location (code),
  address                 text
    CONSTRAINT event_address_has_1_to_300_characters CHECK (length(address) BETWEEN 1 AND 300),
  online_url              text
    CONSTRAINT event_online_url_is_https CHECK (online_url ~ '^https://' AND length(online_url) <= 500),

  -- What it costs: DKK, and the allocation that is to pay it.
  planned_cost            numeric(14, 2) CONSTRAINT event_planned_cost_is_not_negative CHECK (planned_cost >= 0),
  planned_allocation      uuid           CONSTRAINT event_planned_allocation_is_known REFERENCES allocation (id),

  -- Who may register, and for how many seats.
  takes_registrations     boolean        NOT NULL DEFAULT true,
  registration_opens_at   timestamptz,
  registration_closes_at  timestamptz,
  audience                text           NOT NULL DEFAULT 'EVERYONE'
    CONSTRAINT event_audience_is_known CHECK (audience IN ('EVERYONE', 'COPENHAGEN_RESIDENTS', 'INDUSTRY', 'MUNICIPALITIES')),
  audience_municipalities varchar[]      NOT NULL DEFAULT '{}',
  capacity                integer        NOT NULL CONSTRAINT event_capacity_is_1_to_10000 CHECK (capacity BETWEEN 1 AND 10000),
  overbooking             numeric(4, 3)  NOT NULL DEFAULT 0
    CONSTRAINT event_overbooking_is_0_to_2 CHECK (overbooking BETWEEN 0 AND 2),
  overbooking_reason      text
    CONSTRAINT event_overbooking_reason_has_1_to_500_characters CHECK (length(overbooking_reason) BETWEEN 1 AND 500),
  seat_limit              integer        GENERATED ALWAYS AS (floor(capacity * (1 + overbooking))::integer) STORED,
  max_party_size          integer        NOT NULL DEFAULT 5
    CONSTRAINT event_max_party_size_is_1_to_20 CHECK (max_party_size BETWEEN 1 AND 20),
  -- How many parties may wait. Null: no limit. 0: no waiting list.
  waiting_list_limit      integer
    CONSTRAINT event_waiting_list_limit_is_0_to_10000 CHECK (waiting_list_limit BETWEEN 0 AND 10000),
  -- [{"key", "label": {"da", "en"}, "type": "TEXT|CHOICE|NUMBER", "required", "choices": [{"key", "label": {"da", "en"}}]}]
  questions               jsonb          NOT NULL DEFAULT '[]'
    CONSTRAINT event_questions_are_a_list CHECK (jsonb_typeof(questions) = 'array'),
  -- [{"municipality", "seats"}]: how many seats a partner may take for its residents.
  quotas                  jsonb          NOT NULL DEFAULT '[]'
    CONSTRAINT event_quotas_are_a_list CHECK (jsonb_typeof(quotas) = 'array'),

  -- Headcounts, where somebody counted. Null is "not counted", which is not zero.
  registered              integer        CONSTRAINT event_registered_is_0_to_10000 CHECK (registered BETWEEN 0 AND 10000),
  attended                integer        CONSTRAINT event_attended_is_0_to_10000 CHECK (attended BETWEEN 0 AND 10000),
  headcount_method        text
    CONSTRAINT event_headcount_method_is_known CHECK (headcount_method IN ('COUNTED_AT_THE_DOOR', 'CHECKED_IN', 'ESTIMATED')),

  synthetic               boolean        NOT NULL,
  updated_at              timestamptz    NOT NULL DEFAULT guidance_now(),
  -- The words by which the event is found. Each language is searched by its own word stems; speakers and programme are words too.
  words                   tsvector       GENERATED ALWAYS AS (
    to_tsvector('danish', title_da || ' ' || coalesce(summary_da, '') || ' ' || coalesce(description_da, ''))
    || to_tsvector('english', title_en || ' ' || coalesce(summary_en, '') || ' ' || coalesce(description_en, ''))
    || to_tsvector('danish', programme) || to_tsvector('english', programme)
    || to_tsvector('simple', coalesce(host_organisation, ''))) STORED,

  CONSTRAINT event_ends_after_it_starts CHECK (ends_at > starts_at),
  CONSTRAINT event_lead_is_no_co_host CHECK (NOT administration = ANY (co_hosts)),
  CONSTRAINT event_is_somewhere CHECK (num_nonnulls(location, address, online_url) >= 1),
  CONSTRAINT event_planned_cost_has_an_allocation CHECK (planned_allocation IS NULL OR planned_cost IS NOT NULL),
  CONSTRAINT event_registration_closes_after_it_opens CHECK (registration_closes_at > registration_opens_at),
  CONSTRAINT event_registration_closes_before_it_ends CHECK (registration_closes_at <= ends_at),
  CONSTRAINT event_overbooking_has_a_reason CHECK (overbooking = 0 OR overbooking_reason IS NOT NULL),
  CONSTRAINT event_audience_names_its_municipalities
    CHECK ((audience = 'MUNICIPALITIES') = (cardinality(audience_municipalities) > 0)),
  CONSTRAINT event_audience_names_its_industry CHECK (audience <> 'INDUSTRY' OR industry IS NOT NULL),
  CONSTRAINT event_headcount_says_how_it_was_made CHECK ((attended IS NULL) = (headcount_method IS NULL))
);
-- Each filter of the list finds its page by an index: few events are for some audiences, about an industry or in a rare language.
CREATE INDEX event_by_start ON event (starts_at, id);
CREATE INDEX event_by_type ON event (type, starts_at, id);
CREATE INDEX event_by_administration ON event (administration, starts_at, id);
CREATE INDEX event_by_location ON event (location, starts_at, id);
CREATE INDEX event_by_status ON event (status, starts_at, id);
CREATE INDEX event_by_audience ON event (audience, starts_at, id);
CREATE INDEX event_by_industry ON event (industry, starts_at, id) WHERE industry IS NOT NULL;
CREATE INDEX event_by_language ON event USING gin (languages);
CREATE INDEX event_by_words ON event USING gin (words);
CREATE INDEX event_by_update ON event (updated_at, id);
-- The newest change that everyone may see is the first entry of this index.
CREATE INDEX event_by_public_update ON event (updated_at) WHERE status <> 'DRAFT';
CREATE INDEX event_by_series ON event (series, starts_at) WHERE series IS NOT NULL;
-- These find the last event of a series that was held, and the next one.
CREATE INDEX event_by_series_and_end ON event (series, ends_at) WHERE series IS NOT NULL;
CREATE INDEX event_by_type_and_end ON event (type, ends_at);
CREATE INDEX event_by_planned_allocation ON event (planned_allocation) WHERE planned_allocation IS NOT NULL;
CREATE INDEX event_by_original ON event (copy_of) WHERE copy_of IS NOT NULL;
-- Clicking twice plans nothing twice.
CREATE UNIQUE INDEX event_stands_once_in_its_series ON event (series, starts_at)
  WHERE series IS NOT NULL AND status <> 'CANCELLED';
CREATE UNIQUE INDEX event_is_copied_once_to_a_time ON event (copy_of, starts_at) WHERE copy_of IS NOT NULL AND status = 'DRAFT';
GRANT SELECT, INSERT, UPDATE, DELETE ON event TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON event FOR EACH ROW
  EXECUTE FUNCTION audit_change('event', 'id', '{summary_da,summary_en,description_da,description_en,programme,'
    'address,host_organisation,accessibility_da,accessibility_en,catering,overbooking_reason,questions,cancel_reason_da,'
    'cancel_reason_en,words,updated_at}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER location_is_valid_then BEFORE INSERT OR UPDATE OF location, starts_at, status ON event
  FOR EACH ROW WHEN (NEW.location IS NOT NULL AND NEW.status <> 'CANCELLED') EXECUTE FUNCTION location_is_valid_then();

-- Whoever reads "what has changed since" must never be handed a later change before an earlier one that is not yet committed:
-- writers of events pass here one by one, and the time is taken once it is one's turn. Registrations write no event.
CREATE FUNCTION event_changes_in_order() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('event.updated_at', 0));
  NEW.updated_at := guidance_now();
  RETURN NEW;
END $$;
CREATE TRIGGER changes_in_order BEFORE INSERT OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION event_changes_in_order();

-- Each administration pays for events that it leads or takes part in.
CREATE FUNCTION event_planned_cost_is_paid_by_a_host() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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

-- The ledger names events. Its tables come before this one.
ALTER TABLE posting ADD CONSTRAINT posting_event_is_known FOREIGN KEY (event) REFERENCES event (id);
ALTER TABLE commitment ADD CONSTRAINT commitment_event_fkey FOREIGN KEY (event) REFERENCES event (id);

-- The seats of an event, apart from the event: a registration changes this row for a moment, and nobody's ETag. Counts are in
-- persons, unless they are named parties, which are rows of registration.
CREATE TABLE event_seats (
  event               uuid    PRIMARY KEY CONSTRAINT event_seats_are_of_an_event REFERENCES event (id),
  -- A copy of the event's, kept by event_has_seats.
  seat_limit          integer NOT NULL,
  confirmed           integer NOT NULL DEFAULT 0 CONSTRAINT event_seats_confirmed_is_not_negative CHECK (confirmed >= 0),
  offered             integer NOT NULL DEFAULT 0 CONSTRAINT event_seats_offered_is_not_negative CHECK (offered >= 0),
  waiting             integer NOT NULL DEFAULT 0 CONSTRAINT event_seats_waiting_is_not_negative CHECK (waiting >= 0),
  parties_waiting     integer NOT NULL DEFAULT 0
    CONSTRAINT event_seats_parties_waiting_is_not_negative CHECK (parties_waiting >= 0),
  -- Seats held by unconfirmed parties.
  unconfirmed         integer NOT NULL DEFAULT 0 CONSTRAINT event_seats_unconfirmed_is_not_negative CHECK (unconfirmed >= 0),
  -- All unconfirmed parties, with seats or in line.
  parties_unconfirmed integer NOT NULL DEFAULT 0
    CONSTRAINT event_seats_parties_unconfirmed_is_not_negative CHECK (parties_unconfirmed >= 0),
  -- The place of the latest registration, in the order of arrival.
  last_place          bigint  NOT NULL DEFAULT 0,
  CONSTRAINT event_seats_are_never_oversold CHECK (confirmed <= seat_limit)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON event_seats TO ${applicationRole};

CREATE FUNCTION event_has_seats() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO event_seats (event, seat_limit) VALUES (NEW.id, NEW.seat_limit);
  ELSIF NEW.seat_limit <> OLD.seat_limit THEN
    UPDATE event_seats SET seat_limit = NEW.seat_limit WHERE event = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER has_seats AFTER INSERT OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION event_has_seats();

-- More seats are never confirmed, offered and held than there are. Deferred: offers may stand above a limit that was just lowered
-- until the same transaction has withdrawn them.
CREATE FUNCTION event_seats_are_never_overpromised() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM event_seats WHERE event = NEW.event AND confirmed + offered + unconfirmed > seat_limit) THEN
    RAISE EXCEPTION 'more seats are confirmed, offered and held than there are'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'event_seats_are_never_overpromised';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER are_never_overpromised AFTER UPDATE ON event_seats DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.confirmed + NEW.offered + NEW.unconfirmed > NEW.seat_limit)
  EXECUTE FUNCTION event_seats_are_never_overpromised();

-- An event that anybody is registered for keeps taking registrations.
CREATE FUNCTION event_keeps_taking_registrations() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM event_seats WHERE event = NEW.id AND confirmed + offered + waiting + unconfirmed > 0) THEN
    RAISE EXCEPTION 'somebody is registered already'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'event_keeps_taking_registrations';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keeps_taking_registrations AFTER UPDATE ON event
  FOR EACH ROW WHEN (OLD.takes_registrations AND NOT NEW.takes_registrations)
  EXECUTE FUNCTION event_keeps_taking_registrations();

-- Only drafts, which only staff have seen, may be deleted.
CREATE FUNCTION event_goes_only_as_a_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.status <> 'DRAFT' THEN
    RAISE EXCEPTION 'only a draft can be deleted'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_goes_only_as_a_draft';
  END IF;
  DELETE FROM event_seats WHERE event = OLD.id;
  RETURN OLD;
END $$;
CREATE TRIGGER goes_only_as_a_draft BEFORE DELETE ON event FOR EACH ROW EXECUTE FUNCTION event_goes_only_as_a_draft();

-- A reader of "what has changed since" learns that an event was deleted, too. Nothing of the event's content is kept.
CREATE TABLE event_removal (
  event          uuid        PRIMARY KEY,
  administration text        NOT NULL CONSTRAINT event_removal_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  type           text        NOT NULL
    CONSTRAINT event_removal_type_is_known CHECK (type IN ('WELCOME', 'INDUSTRY', 'POP_UP', 'OTHER')),
  location       text,
  starts_at      timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL,
  version        bigint      NOT NULL,
  removed_at     timestamptz NOT NULL
);
CREATE INDEX event_removal_by_time ON event_removal (removed_at, event);
CREATE INDEX event_removal_by_start ON event_removal (starts_at, event);
GRANT SELECT ON event_removal TO ${applicationRole};
CREATE TRIGGER is_only_added_to BEFORE UPDATE OR DELETE ON event_removal FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON event_removal FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Takes its turn among the writers of events, as event_changes_in_order does.
CREATE FUNCTION event_leaves_a_removal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('event.updated_at', 0));
  INSERT INTO event_removal (event, administration, type, location, starts_at, ends_at, version, removed_at)
  VALUES (OLD.id, OLD.administration, OLD.type, OLD.location, OLD.starts_at, OLD.ends_at, OLD.version + 1, guidance_now());
  RETURN NULL;
END $$;
CREATE TRIGGER leaves_a_removal AFTER DELETE ON event FOR EACH ROW EXECUTE FUNCTION event_leaves_a_removal();
