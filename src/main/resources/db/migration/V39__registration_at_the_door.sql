-- Names are found at the door as people type them: without accents, in either spelling of an apostrophe, and with the
-- letters that have no accent to leave out (ø, æ, ß, ł). One function folds both the stored names and what is searched for.
CREATE FUNCTION search_key(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT replace(replace(replace(replace(replace(replace(
    translate(
      lower(regexp_replace(normalize(translate(words, '''’‘ʼ‛′`´＇', ''), NFKD), '[\u0300-\u036f]', '', 'g') COLLATE pg_c_utf8),
      'øłđðıς-‐‑–—', 'olddiσ     '),
    'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'), 'aa', 'a'), 'oe', 'o')
$$;
GRANT EXECUTE ON FUNCTION search_key(text) TO ${applicationRole};

ALTER TABLE registration ADD COLUMN name_key text GENERATED ALWAYS AS (search_key(name)) STORED;

-- The key is as personal as the name: the audit trail only holds that it changed.
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON registration FOR EACH ROW
  EXECUTE FUNCTION audit_change('registration', 'id', '{name,name_key,email,email_key,language,municipality,situation,industry,arrival_month,answers,ticket_code}');

-- A party that was scanned before it was cancelled has come, though the scan arrived later. It keeps no seat.
ALTER TABLE registration DROP CONSTRAINT registration_is_attended_by_the_confirmed;
ALTER TABLE registration ADD CONSTRAINT registration_is_attended_by_those_with_seats
  CHECK (attendance IS NULL OR status = 'CONFIRMED' OR (status = 'CANCELLED' AND attendance = 'CHECKED_IN'));

CREATE OR REPLACE FUNCTION event_check_ins(of_event uuid, OUT attended integer, OUT registered integer) RETURNS SETOF record
LANGUAGE sql STABLE AS $$
  SELECT sum(persons_arrived)::integer, sum(party_size)::integer FROM registration
  WHERE event = of_event AND (status = 'CONFIRMED' OR attendance = 'CHECKED_IN') HAVING sum(persons_arrived) > 0
$$;

-- An open swap is looked for by either of its shifts when one of them is moved.
CREATE INDEX shift_swap_in_return ON shift_swap (in_return) WHERE status IN ('REQUESTED', 'ACCEPTED');
