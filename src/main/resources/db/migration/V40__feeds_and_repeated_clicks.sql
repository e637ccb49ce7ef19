-- A reader of "what has changed since" learns that an event is gone, too. Only drafts can be deleted, so only staff saw
-- it; nothing of its content is kept.
CREATE TABLE event_removal (
  event          uuid        PRIMARY KEY,
  administration text        NOT NULL CONSTRAINT event_removal_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  type           text        NOT NULL CONSTRAINT event_removal_type_is_known CHECK (type IN ('WELCOME', 'INDUSTRY', 'POP_UP', 'OTHER')),
  location       text,
  starts_at      timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL,
  version        bigint      NOT NULL,
  removed_at     timestamptz NOT NULL
);
CREATE INDEX event_removal_by_time ON event_removal (removed_at, event);
CREATE INDEX event_removal_by_start ON event_removal (starts_at, event);
GRANT SELECT ON event_removal TO ${applicationRole};

-- Takes its turn among the writers of events, as event_changes_in_order does.
CREATE FUNCTION event_leaves_a_removal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('event.updated_at', 0));
  INSERT INTO event_removal (event, administration, type, location, starts_at, ends_at, version, removed_at)
  VALUES (OLD.id, OLD.administration, OLD.type, OLD.location, OLD.starts_at, OLD.ends_at, OLD.version + 1, clock_timestamp());
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION event_leaves_a_removal() FROM PUBLIC;
CREATE TRIGGER leaves_a_removal AFTER DELETE ON event FOR EACH ROW EXECUTE FUNCTION event_leaves_a_removal();

-- The newest change that everyone may see is the first entry of this index.
CREATE INDEX event_by_public_update ON event (updated_at) WHERE status <> 'DRAFT';

-- Clicking twice plans nothing twice. Of events that were planned twice before, the later ones leave the series.
UPDATE event SET series = NULL WHERE id IN (
  SELECT id FROM (
    SELECT id, row_number() OVER (PARTITION BY series, starts_at ORDER BY (status = 'DRAFT'), id) AS place
    FROM event WHERE series IS NOT NULL AND status <> 'CANCELLED') numbered
  WHERE place > 1);
CREATE UNIQUE INDEX event_stands_once_in_its_series ON event (series, starts_at)
  WHERE series IS NOT NULL AND status <> 'CANCELLED';
ALTER TABLE event ADD COLUMN copy_of uuid CONSTRAINT event_copy_of_is_known REFERENCES event (id) ON DELETE SET NULL;
CREATE UNIQUE INDEX event_is_copied_once_to_a_time ON event (copy_of, starts_at) WHERE copy_of IS NOT NULL AND status = 'DRAFT';
CREATE INDEX event_by_original ON event (copy_of) WHERE copy_of IS NOT NULL;

-- A calendar entry says when its record last changed.
ALTER TABLE registration ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE appointment ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE shift ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();
CREATE FUNCTION says_when_it_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.updated_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER says_when_it_changed BEFORE INSERT OR UPDATE ON registration FOR EACH ROW EXECUTE FUNCTION says_when_it_changed();
CREATE TRIGGER says_when_it_changed BEFORE INSERT OR UPDATE ON appointment FOR EACH ROW EXECUTE FUNCTION says_when_it_changed();
CREATE TRIGGER says_when_it_changed BEFORE INSERT OR UPDATE ON shift FOR EACH ROW EXECUTE FUNCTION says_when_it_changed();

-- The time of a change stands in the audit entry itself. The function is changed where it stands, so that what earlier
-- migrations made of it stays.
DO $do$ BEGIN
  EXECUTE replace(pg_get_functiondef('audit_change()'::regprocedure),
    $$NOT IN ('version', TG_ARGV[1])$$, $$NOT IN ('version', 'updated_at', TG_ARGV[1])$$);
END $do$;
