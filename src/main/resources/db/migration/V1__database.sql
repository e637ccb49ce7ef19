-- Rights, types, the clock, and the functions that tables of several packages share.
--
-- The application's role owns nothing: every table grants it just what it needs.

-- A function may be executed by its owner only, unless it is granted to another role. Whoever may execute a trigger function may
-- attach it to a table of their own, and so forge audit entries.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Every trigger function and every function with its owner's rights sets search_path = public, pg_temp. PostgreSQL looks into
-- pg_temp before all other schemas unless the path names it: a caller's temporary table would take the place of ours.

-- Exclusion constraints over text and ranges together need this extension. The owner of a database may install it (trusted).
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TYPE timerange AS RANGE (subtype = time);

-- One clock for all replicas: the database's. In dev mode guidance.clock.start scripts another time, and the audit trail,
-- changes and the ledger follow it. Only the owner writes the script, and a production build never does.
CREATE TABLE clock_script (
  -- At most one row.
  one   boolean     PRIMARY KEY DEFAULT true CONSTRAINT clock_script_is_one CHECK (one),
  start timestamptz NOT NULL,
  began timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- How many seconds of the script pass in one second.
  speed integer     NOT NULL CONSTRAINT clock_script_goes_forward CHECK (speed >= 1)
);
GRANT SELECT ON clock_script TO ${applicationRole};

-- Written in PL/pgSQL, whose plans a session keeps: in SQL it would take longer than most statements that call it.
CREATE FUNCTION guidance_now() RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.clock_script) THEN
    RETURN clock_timestamp();
  END IF;
  RETURN (SELECT start + (clock_timestamp() - began) * speed FROM public.clock_script);
END $$;
GRANT EXECUTE ON FUNCTION guidance_now() TO ${applicationRole};

-- Stamps each row with the time of its last change, which calendar entries show.
CREATE FUNCTION says_when_it_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.updated_at := guidance_now();
  RETURN NEW;
END $$;

-- Refuses the statements that its trigger names, to every role.
CREATE FUNCTION is_only_added_to() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% is refused on %: its rows are only added', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

-- Folds names, so that the door finds them as people type them: without accents, in either spelling of an apostrophe, and with
-- the letters that have no accent to leave out (ø, æ, ß, ł). Both the stored names and the searched words pass through it.
CREATE FUNCTION search_key(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT replace(replace(replace(replace(replace(replace(
    translate(
      lower(regexp_replace(normalize(translate(words, '''’‘ʼ‛′`´＇', ''), NFKD), '[\u0300-\u036f]', '', 'g') COLLATE pg_c_utf8),
      'øłđðıς-‐‑–—', 'olddiσ     '),
    'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'), 'aa', 'a'), 'oe', 'o')
$$;
GRANT EXECUTE ON FUNCTION search_key(text) TO ${applicationRole};
