-- The application's role owns nothing: every table grants it just what it needs.

CREATE TABLE idempotent_answer (
  caller          text        NOT NULL,
  method          text        NOT NULL,
  path            text        NOT NULL,
  idempotency_key text        NOT NULL,
  fingerprint     text        NOT NULL,
  status          integer     NOT NULL,
  location        text,
  etag            text,
  body            text,
  created_at      timestamptz NOT NULL,
  CONSTRAINT idempotency_key_has_one_effect PRIMARY KEY (caller, method, path, idempotency_key)
);
CREATE INDEX idempotent_answer_by_age ON idempotent_answer (created_at);
GRANT SELECT, INSERT, DELETE ON idempotent_answer TO ${applicationRole};

-- The audit trail. Rows come from triggers, so that no statement of the application can change a record without one,
-- and from audit_read() below. The application may read it and nothing else.
CREATE TABLE audit_entry (
  id             uuid        PRIMARY KEY DEFAULT uuidv7(),
  at             timestamptz NOT NULL DEFAULT clock_timestamp(),
  subject        text        NOT NULL,
  roles          text[]      NOT NULL,
  -- The administration the record belongs to, where it belongs to one.
  administration text,
  action         text        NOT NULL CONSTRAINT audit_entry_action_is_known CHECK (action IN ('CREATE', 'UPDATE', 'DELETE', 'READ')),
  operation      text,
  request_id     text,
  entity_type    text        NOT NULL,
  entity_id      text        NOT NULL,
  changes        jsonb
);
CREATE INDEX audit_entry_by_entity ON audit_entry (entity_type, entity_id, id);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, id);
CREATE INDEX audit_entry_by_time ON audit_entry (at, id);
GRANT SELECT ON audit_entry TO ${applicationRole};

CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();

-- Who acts in this transaction: the application sets guidance.actor to
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
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO audit_entry (subject, roles, administration, action, operation, request_id, entity_type, entity_id, changes)
  SELECT actor ->> 'subject', ARRAY(SELECT jsonb_array_elements_text(actor -> 'roles')), administration, action,
         actor ->> 'operation', actor ->> 'requestId', type, id, changes
  FROM audit_actor() actor
$$;
REVOKE ALL ON FUNCTION audit_write(text, text, text, text, jsonb) FROM PUBLIC;

-- Usage: CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON thing FOR EACH ROW
--        EXECUTE FUNCTION audit_change('thing', 'id', '{personal,free_text}');
-- The personal columns of the third argument appear as "changed", never with their content.
CREATE FUNCTION audit_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  before   jsonb  := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) ELSE '{}' END;
  after    jsonb  := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) ELSE '{}' END;
  record   jsonb  := CASE WHEN TG_OP = 'DELETE' THEN before ELSE after END;
  personal text[] := TG_ARGV[2]::text[];
  changes  jsonb;
BEGIN
  SELECT jsonb_object_agg(key, CASE
           WHEN key = ANY (personal) THEN to_jsonb('changed'::text)
           ELSE jsonb_strip_nulls(jsonb_build_object('from', before -> key, 'to', after -> key)) END)
    INTO changes
    FROM (SELECT jsonb_object_keys(before || after) AS key) keys
   WHERE (before -> key) IS DISTINCT FROM (after -> key)
     AND NOT (coalesce(before -> key, 'null') = 'null' AND coalesce(after -> key, 'null') = 'null')
     AND key NOT IN ('version', TG_ARGV[1]);
  PERFORM audit_write(CASE TG_OP WHEN 'INSERT' THEN 'CREATE' ELSE TG_OP END, record ->> 'administration', TG_ARGV[0],
                      record ->> TG_ARGV[1], changes);
  RETURN NULL;
END $$;

-- Personal data of these records was shown to the actor. The administrations stand beside their ids.
CREATE FUNCTION audit_read(type text, ids text[], administrations text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT audit_write('READ', shown.administration, type, shown.id, NULL)
  FROM unnest(ids, administrations) AS shown (id, administration)
$$;
REVOKE ALL ON FUNCTION audit_read(text, text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_read(text, text[], text[]) TO ${applicationRole};

-- Background tasks (db-scheduler 16, its own table definition for PostgreSQL).
CREATE TABLE scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  state                text,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_by_priority ON scheduled_tasks (priority DESC, execution_time ASC);
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO ${applicationRole};
