-- The audit trail. Triggers write its entries, so that no statement of the application can change a record without one, and
-- audit_read() does. The application may read the trail and nothing else.
--
-- Each table audits UPDATE and DELETE or refuses them, to its owner too. GuardedTablesTest reads this from the schema and names
-- the exceptions. TRUNCATE fires no trigger of a row, so every guarded table refuses it by is_never_truncated.

CREATE TABLE audit_entry (
  id             uuid        PRIMARY KEY DEFAULT uuidv7(),
  at             timestamptz NOT NULL DEFAULT guidance_now(),
  subject        text        NOT NULL,
  roles          text[]      NOT NULL,
  -- The administration that the record belongs to, where it belongs to one.
  administration text,
  action         text        NOT NULL
    CONSTRAINT audit_entry_action_is_known CHECK (action IN ('CREATE', 'UPDATE', 'DELETE', 'READ')),
  operation      text,
  request_id     text,
  entity_type    text        NOT NULL,
  entity_id      text        NOT NULL,
  changes        jsonb
);
-- Some callers ask for an entity by its id alone.
CREATE INDEX audit_entry_by_entity ON audit_entry (entity_id, at, id);
CREATE INDEX audit_entry_by_entity_type ON audit_entry (entity_type, at, id);
CREATE INDEX audit_entry_by_action ON audit_entry (action, at, id);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, at, id);
CREATE INDEX audit_entry_by_time ON audit_entry (at, id);
GRANT SELECT ON audit_entry TO ${applicationRole};

CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();

-- Returns who acts in this transaction. The application sets guidance.actor to
-- {"subject": ..., "roles": [...], "operation": ..., "requestId": ...} when a transaction begins.
CREATE FUNCTION audit_actor() RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  actor text := current_setting('guidance.actor', true);
BEGIN
  IF coalesce(actor, '') = '' THEN
    RAISE EXCEPTION 'no actor is set: a change without an audit entry is refused' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN actor::jsonb;
END $$;

CREATE FUNCTION audit_write(action text, administration text, type text, id text, changes jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO audit_entry (subject, roles, administration, action, operation, request_id, entity_type, entity_id, changes)
  SELECT actor ->> 'subject', ARRAY(SELECT jsonb_array_elements_text(actor -> 'roles')), administration, action,
         actor ->> 'operation', actor ->> 'requestId', type, id, changes
  FROM audit_actor() actor
$$;

-- The key of the hashes below. Only the owner can read it.
CREATE TABLE audit_hash_key (
  only_one  boolean PRIMARY KEY DEFAULT true CONSTRAINT audit_hash_key_is_one CHECK (only_one),
  inner_key bytea   NOT NULL CONSTRAINT audit_hash_inner_key_has_64_bytes CHECK (length(inner_key) = 64),
  outer_key bytea   NOT NULL CONSTRAINT audit_hash_outer_key_has_64_bytes CHECK (length(outer_key) = 64)
);
-- HMAC, RFC 2104: the key with every byte XOR 0x36, and XOR 0x5c.
DO $$
DECLARE
  key       bytea := decode(
    replace(gen_random_uuid()::text || gen_random_uuid() || gen_random_uuid() || gen_random_uuid(), '-', ''), 'hex');
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
           encode(sha256(outer_key || sha256(inner_key || convert_to(value, 'UTF8'))), 'hex'),
           '0123456789abcdef', 'abcdefghijklmnop')
    FROM audit_hash_key
$$;

-- Writes the entry of a change. Usage:
--   CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON thing FOR EACH ROW
--     EXECUTE FUNCTION audit_change('thing', 'id', '{name,note}', '{reference}');
-- The columns of the third argument are personal: the entry says that they changed, never their content. The columns of the
-- optional fourth argument appear as a keyed hash. They are genuine references, such as voucher numbers of ten digits, which may
-- look like CPR numbers: the same reference can be recognised, and none can be guessed.
CREATE FUNCTION audit_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before   jsonb  := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) ELSE '{}' END;
  after    jsonb  := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) ELSE '{}' END;
  record   jsonb  := CASE WHEN TG_OP = 'DELETE' THEN before ELSE after END;
  personal text[] := TG_ARGV[2]::text[];
  hashed   text[] := CASE WHEN TG_NARGS > 3 THEN TG_ARGV[3]::text[] ELSE '{}' END;
BEGIN
  PERFORM audit_write(
    CASE TG_OP WHEN 'INSERT' THEN 'CREATE' ELSE TG_OP END, record ->> 'administration', TG_ARGV[0], record ->> TG_ARGV[1],
    (SELECT jsonb_object_agg(key, CASE
              WHEN key = ANY (personal) THEN to_jsonb('changed'::text)
              WHEN key = ANY (hashed) THEN jsonb_strip_nulls(jsonb_build_object(
                'from', audit_keyed_hash(before ->> key), 'to', audit_keyed_hash(after ->> key)))
              ELSE jsonb_strip_nulls(jsonb_build_object('from', before -> key, 'to', after -> key)) END)
       FROM jsonb_each(record) field (key, value)
      WHERE CASE TG_OP WHEN 'UPDATE' THEN value IS DISTINCT FROM before -> key ELSE value <> 'null' END
        AND key NOT IN ('version', 'updated_at', TG_ARGV[1])));
  RETURN NULL;
END $$;

-- A key may be replaced, and the trail says when, but never what it was.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON audit_hash_key FOR EACH ROW
  EXECUTE FUNCTION audit_change('audit_hash_key', 'only_one', '{inner_key,outer_key}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON audit_hash_key FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Records that personal data of these records was shown to the actor. The administrations stand beside their ids.
CREATE FUNCTION audit_read(type text, ids text[], administrations text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT audit_write('READ', shown.administration, type, shown.id, NULL)
  FROM unnest(ids, administrations) AS shown (id, administration)
$$;
GRANT EXECUTE ON FUNCTION audit_read(text, text[], text[]) TO ${applicationRole};
