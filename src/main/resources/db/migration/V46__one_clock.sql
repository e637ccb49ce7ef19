-- One clock for all replicas: the database's. In dev mode guidance.clock.start scripts another time, and the audit trail,
-- changes and the ledger follow it. Only the owner writes the script, and a production build never does.
CREATE TABLE clock_script (
  one   boolean     PRIMARY KEY DEFAULT true CONSTRAINT clock_script_is_one CHECK (one),
  start timestamptz NOT NULL,
  began timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- How many seconds pass in one.
  speed integer     NOT NULL CONSTRAINT clock_script_goes_forward CHECK (speed >= 1)
);
GRANT SELECT ON clock_script TO ${applicationRole};

CREATE FUNCTION guidance_now() RETURNS timestamptz LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT start + (clock_timestamp() - began) * speed FROM clock_script), clock_timestamp())
$$;
REVOKE ALL ON FUNCTION guidance_now() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION guidance_now() TO ${applicationRole};

ALTER TABLE audit_entry ALTER COLUMN at SET DEFAULT guidance_now();
ALTER TABLE event ALTER COLUMN updated_at SET DEFAULT guidance_now();
ALTER TABLE registration ALTER COLUMN updated_at SET DEFAULT guidance_now();
ALTER TABLE appointment ALTER COLUMN updated_at SET DEFAULT guidance_now();
ALTER TABLE shift ALTER COLUMN updated_at SET DEFAULT guidance_now();

-- Each function is changed where it stands, so that what earlier migrations made of it stays. What triggers call runs as
-- whoever writes, so each of them keeps its own rights.
DO $do$
DECLARE
  known record;
BEGIN
  FOR known IN
    SELECT pg_get_functiondef(oid) AS definition FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND proname <> 'guidance_now' AND prosrc LIKE '%clock_timestamp()%'
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
  LOOP
    EXECUTE replace(known.definition, 'clock_timestamp()', 'guidance_now()');
  END LOOP;
END $do$;
