CREATE TABLE event (
  id               uuid        PRIMARY KEY,
  version          bigint      NOT NULL,
  -- The lead; co-hosts help at the door but do not edit.
  administration   text        NOT NULL CONSTRAINT event_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  co_hosts         text[]      NOT NULL CONSTRAINT event_co_hosts_are_known CHECK (co_hosts <@ '{BIF,KFF}' AND array_position(co_hosts, NULL) IS NULL),
  type             text        NOT NULL CONSTRAINT event_type_is_known CHECK (type IN ('WELCOME', 'INDUSTRY', 'POP_UP', 'OTHER')),
  title_da         text        NOT NULL CONSTRAINT event_title_da_has_1_to_200_characters CHECK (length(title_da) BETWEEN 1 AND 200),
  title_en         text        NOT NULL CONSTRAINT event_title_en_has_1_to_200_characters CHECK (length(title_en) BETWEEN 1 AND 200),
  starts_at        timestamptz NOT NULL,
  ends_at          timestamptz NOT NULL,
  location         text        NOT NULL CONSTRAINT event_location_is_known REFERENCES location (code),
  capacity         integer     NOT NULL CONSTRAINT event_capacity_is_1_to_10000 CHECK (capacity BETWEEN 1 AND 10000),
  status           text        NOT NULL CONSTRAINT event_status_is_known CHECK (status IN ('DRAFT', 'PUBLISHED', 'CANCELLED', 'COMPLETED')),
  -- Headcounts, where somebody counted; absent is "not counted", which is not zero.
  registered       integer     CONSTRAINT event_registered_is_0_to_10000 CHECK (registered BETWEEN 0 AND 10000),
  attended         integer     CONSTRAINT event_attended_is_0_to_10000 CHECK (attended BETWEEN 0 AND 10000),
  headcount_method text        CONSTRAINT event_headcount_method_is_known CHECK (headcount_method IN ('COUNTED_AT_THE_DOOR', 'CHECKED_IN', 'ESTIMATED')),
  synthetic        boolean     NOT NULL,
  CONSTRAINT event_ends_after_it_starts CHECK (ends_at > starts_at),
  CONSTRAINT event_lead_is_no_co_host CHECK (NOT administration = ANY (co_hosts)),
  CONSTRAINT event_headcount_says_how_it_was_made CHECK ((attended IS NULL) = (headcount_method IS NULL))
);
CREATE INDEX event_by_start ON event (starts_at, id);
CREATE INDEX event_by_type ON event (type, starts_at, id);
CREATE INDEX event_by_administration ON event (administration, starts_at, id);
CREATE INDEX event_by_location ON event (location, starts_at, id);
CREATE INDEX event_by_status ON event (status, starts_at, id);
GRANT SELECT, INSERT, UPDATE ON event TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON event
  FOR EACH ROW EXECUTE FUNCTION audit_change('event', 'id', '{}');
