-- Money that is booked is booked once, as long as it stands; genuine references are kept out of the audit trail.

-- Several lines of a voucher share its number. Where its system numbers them, reference_line has the number; else place
-- tells them apart. A line may be booked again once it is reversed: earlier_bookings counts how often it was.
ALTER TABLE posting
  ADD COLUMN reference_line integer
    CONSTRAINT posting_reference_line_is_0_to_999999 CHECK (reference_line BETWEEN 0 AND 999999),
  ADD COLUMN place integer NOT NULL DEFAULT 1
    CONSTRAINT posting_place_is_counted_from_1 CHECK (place >= 1),
  ADD COLUMN earlier_bookings integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT posting_has_one_of_line_and_place CHECK (reference_line IS NULL OR place = 1),
  DROP CONSTRAINT posting_reference_is_booked_once,
  ADD CONSTRAINT posting_reference_is_booked_once
    UNIQUE NULLS NOT DISTINCT (source, reference, reference_line, place, earlier_bookings);

-- Two transactions that book the same line at once count the same earlier bookings, and the constraint lets one pass.
CREATE FUNCTION posting_counts_earlier_bookings() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.earlier_bookings := (
    SELECT count(*) FROM posting earlier JOIN posting reversal ON reversal.reverses = earlier.id
     WHERE earlier.source = NEW.source AND earlier.reference = NEW.reference AND earlier.place = NEW.place
       AND earlier.reference_line IS NOT DISTINCT FROM NEW.reference_line);
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION posting_counts_earlier_bookings() FROM PUBLIC;
CREATE TRIGGER counts_earlier_bookings BEFORE INSERT ON posting
  FOR EACH ROW EXECUTE FUNCTION posting_counts_earlier_bookings();

-- Lines of an import that are no fault and store nothing, such as one of DKK 0, are told with their reason.
ALTER TABLE job_line
  DROP CONSTRAINT job_line_status_is_known,
  ADD CONSTRAINT job_line_status_is_known CHECK (status IN ('ACCEPTED', 'DUPLICATE', 'REJECTED', 'SKIPPED')),
  DROP CONSTRAINT job_line_is_rejected_with_a_reason,
  ADD CONSTRAINT job_line_is_rejected_or_skipped_with_a_reason CHECK ((status IN ('REJECTED', 'SKIPPED')) = (violations IS NOT NULL));

-- Consultations that were imported without a reference of their own: the hash of the line, which is part of the reference
-- that it got, and the series of imports that it came in. Those of before belong to no series.
ALTER TABLE consultation
  ADD COLUMN import_fingerprint uuid GENERATED ALWAYS AS (
    CASE WHEN external_reference ~ '^auto:[a-p]{32}-[0-9]+$'
         THEN translate(substr(external_reference, 6, 32), 'abcdefghijklmnop', '0123456789abcdef')::uuid END) STORED,
  ADD COLUMN import_series uuid;
CREATE INDEX consultation_by_import_fingerprint ON consultation (administration, import_fingerprint, import_series)
  WHERE import_fingerprint IS NOT NULL;
CREATE INDEX consultation_by_import_series ON consultation (import_series) WHERE import_series IS NOT NULL;

-- An allocation that a decision takes below zero needs a reason for it.
ALTER TABLE budget_adjustment
  ADD COLUMN below_zero_reason text
    CONSTRAINT budget_adjustment_below_zero_reason_has_1_to_1000_characters CHECK (length(below_zero_reason) BETWEEN 1 AND 1000);
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE OF status, approvals, decision ON budget_adjustment FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_adjustment', 'id', '{reason,below_zero_reason}');

-- Runs before takes_effect, whose name sorts after it, and so locks the allocations in the same order.
CREATE FUNCTION budget_adjustment_may_take_effect() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM allocation WHERE id IN (SELECT allocation FROM budget_adjustment_entry WHERE adjustment = NEW.id)
    ORDER BY id FOR NO KEY UPDATE;
  IF NEW.below_zero_reason IS NULL AND EXISTS (
      SELECT FROM budget_adjustment_entry e JOIN allocation a ON a.id = e.allocation
       WHERE e.adjustment = NEW.id
         AND CASE a.direction
               WHEN 'EXPENDITURE' THEN a.adopted >= 0 AND e.amount < 0 AND a.adopted + a.adjustments + e.amount < 0
               ELSE a.adopted <= 0 AND e.amount > 0 AND a.adopted + a.adjustments + e.amount > 0 END) THEN
    RAISE EXCEPTION 'an allocation would fall below zero'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_adjustment_stays_above_zero';
  END IF;
  IF NEW.kind = 'TRANSFER' AND (SELECT count(DISTINCT a.year) > 1 FROM budget_adjustment_entry e
      JOIN allocation a ON a.id = e.allocation WHERE e.adjustment = NEW.id) THEN
    RAISE EXCEPTION 'a transfer is within one year'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_adjustment_transfers_within_a_year';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION budget_adjustment_may_take_effect() FROM PUBLIC;
CREATE TRIGGER may_take_effect AFTER UPDATE OF status ON budget_adjustment
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status AND NEW.status = 'DECIDED')
  EXECUTE FUNCTION budget_adjustment_may_take_effect();

-- Genuine references, such as voucher numbers of ten digits, may look like CPR numbers. The audit trail has a hash of them
-- with a key that only its owner can read, so that the same reference can be recognised and none can be guessed.
CREATE TABLE audit_hash_key (
  only_one  boolean PRIMARY KEY DEFAULT true CONSTRAINT audit_hash_key_is_one CHECK (only_one),
  inner_key bytea   NOT NULL CONSTRAINT audit_hash_inner_key_has_64_bytes CHECK (length(inner_key) = 64),
  outer_key bytea   NOT NULL CONSTRAINT audit_hash_outer_key_has_64_bytes CHECK (length(outer_key) = 64)
);
REVOKE ALL ON audit_hash_key FROM PUBLIC;
-- HMAC, RFC 2104: the key with every byte XOR 0x36, and XOR 0x5c.
DO $$
DECLARE
  key       bytea := decode(replace(gen_random_uuid()::text || gen_random_uuid() || gen_random_uuid() || gen_random_uuid(), '-', ''), 'hex');
  inner_key bytea := key;
  outer_key bytea := key;
BEGIN
  FOR i IN 0..63 LOOP
    inner_key := set_byte(inner_key, i, get_byte(key, i) # 54);
    outer_key := set_byte(outer_key, i, get_byte(key, i) # 92);
  END LOOP;
  INSERT INTO audit_hash_key (inner_key, outer_key) VALUES (inner_key, outer_key);
END $$;

-- HMAC-SHA256 in the letters a to p alone: ten digits of a hash might look like a CPR number.
CREATE FUNCTION audit_keyed_hash(value text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'hmac:' || translate(
           encode(sha256(outer_key || sha256(inner_key || convert_to(value, 'UTF8'))), 'hex'), '0123456789abcdef', 'abcdefghijklmnop')
    FROM audit_hash_key
$$;
REVOKE ALL ON FUNCTION audit_keyed_hash(text) FROM PUBLIC;

-- As before; and the columns of a fourth argument appear as a keyed hash of their content.
CREATE OR REPLACE FUNCTION audit_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before   jsonb  := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) ELSE '{}' END;
  after    jsonb  := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) ELSE '{}' END;
  record   jsonb  := CASE WHEN TG_OP = 'DELETE' THEN before ELSE after END;
  personal text[] := TG_ARGV[2]::text[];
  hashed   text[] := CASE WHEN TG_NARGS > 3 THEN TG_ARGV[3]::text[] ELSE '{}' END;
  changes  jsonb;
BEGIN
  SELECT jsonb_object_agg(key, CASE
           WHEN key = ANY (personal) THEN to_jsonb('changed'::text)
           WHEN key = ANY (hashed) THEN jsonb_strip_nulls(jsonb_build_object(
             'from', audit_keyed_hash(before ->> key), 'to', audit_keyed_hash(after ->> key)))
           ELSE jsonb_strip_nulls(jsonb_build_object('from', before -> key, 'to', after -> key)) END)
    INTO changes
    FROM (SELECT jsonb_object_keys(before || after) AS key) keys
   WHERE (before -> key) IS DISTINCT FROM (after -> key)
     AND NOT (coalesce(before -> key, 'null') = 'null' AND coalesce(after -> key, 'null') = 'null')
     AND key NOT IN ('version', 'updated_at', TG_ARGV[1]);
  PERFORM audit_write(CASE TG_OP WHEN 'INSERT' THEN 'CREATE' ELSE TG_OP END, record ->> 'administration', TG_ARGV[0],
                      record ->> TG_ARGV[1], changes);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR DELETE ON posting FOR EACH ROW
  EXECUTE FUNCTION audit_change('posting', 'id', '{text,supplier,reversal_reason}', '{reference}');

-- Earlier entries of the trail stay as they are: it is only added to.
