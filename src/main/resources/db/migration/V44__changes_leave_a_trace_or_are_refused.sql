-- A change by a role other than the application's, such as the owner of the tables, leaves an audit entry too, or is
-- refused. GuardedTablesTest reads this from the schema and names the exceptions.

CREATE FUNCTION is_only_added_to() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% is refused on %: its rows are only added', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
REVOKE ALL ON FUNCTION is_only_added_to() FROM PUBLIC;

-- The ledger: what is wrong is corrected by a new row. DELETE stays possible, for what may no longer be kept, and is audited.
-- When a row was recorded is stamped once, as its transaction ends.
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON posting FOR EACH ROW
  WHEN (OLD.recorded_at IS NOT NULL OR (to_jsonb(OLD) - 'recorded_at') IS DISTINCT FROM (to_jsonb(NEW) - 'recorded_at'))
  EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON commitment FOR EACH ROW
  WHEN (OLD.recorded_at IS NOT NULL OR (to_jsonb(OLD) - 'recorded_at') IS DISTINCT FROM (to_jsonb(NEW) - 'recorded_at'))
  EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON budget_plan FOR EACH ROW
  WHEN (OLD.recorded_at IS NOT NULL OR (to_jsonb(OLD) - 'recorded_at') IS DISTINCT FROM (to_jsonb(NEW) - 'recorded_at'))
  EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON forecast_override FOR EACH ROW
  WHEN (OLD.recorded_at IS NOT NULL OR (to_jsonb(OLD) - 'recorded_at') IS DISTINCT FROM (to_jsonb(NEW) - 'recorded_at'))
  EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON price_index FOR EACH ROW
  WHEN (OLD.recorded_at IS NOT NULL OR (to_jsonb(OLD) - 'recorded_at') IS DISTINCT FROM (to_jsonb(NEW) - 'recorded_at'))
  EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON forecast_round FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_only_added_to BEFORE UPDATE OR DELETE ON event_removal FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
-- Nothing reads it any more.
CREATE TRIGGER is_only_added_to BEFORE UPDATE OR DELETE ON desk_day FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
-- These may be deleted with the record that they belong to.
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON job_content FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON job_line FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON registration_link FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON appointment_link FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON roster_problem FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER audit AFTER DELETE ON roster_problem FOR EACH ROW
  EXECUTE FUNCTION audit_change('roster_problem', 'id', '{problem}');

-- Where some columns were audited, all of them are now. An increment of the version alone is no change, nor is the stamp of
-- when a row was recorded.
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR DELETE ON allocation FOR EACH ROW
  EXECUTE FUNCTION audit_change('allocation', 'id', '{}');
CREATE TRIGGER audit_update AFTER UPDATE ON allocation FOR EACH ROW
  WHEN ((to_jsonb(OLD) - '{version,recorded_at}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{version,recorded_at}'::text[])
        OR (OLD.recorded_at IS NOT NULL AND OLD.recorded_at IS DISTINCT FROM NEW.recorded_at))
  EXECUTE FUNCTION audit_change('allocation', 'id', '{}');
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR DELETE ON budget_adjustment FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_adjustment', 'id', '{reason,below_zero_reason}');
CREATE TRIGGER audit_update AFTER UPDATE ON budget_adjustment FOR EACH ROW
  WHEN ((to_jsonb(OLD) - '{version,recorded_at}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{version,recorded_at}'::text[])
        OR (OLD.recorded_at IS NOT NULL AND OLD.recorded_at IS DISTINCT FROM NEW.recorded_at))
  EXECUTE FUNCTION audit_change('budget_adjustment', 'id', '{reason,below_zero_reason}');

-- The steps of running work are not audited; all else of it is.
CREATE OR REPLACE TRIGGER audit_end AFTER UPDATE ON job FOR EACH ROW
  WHEN ((to_jsonb(OLD) - CASE WHEN coalesce(OLD.finished_at, NEW.finished_at) IS NULL
           THEN '{version,status,total,done,result,started_at}'::text[] ELSE '{version}' END)
        IS DISTINCT FROM (to_jsonb(NEW) - CASE WHEN coalesce(OLD.finished_at, NEW.finished_at) IS NULL
           THEN '{version,status,total,done,result,started_at}'::text[] ELSE '{version}' END))
  EXECUTE FUNCTION audit_change('job', 'id', '{}');
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR DELETE ON roster FOR EACH ROW
  EXECUTE FUNCTION audit_change('roster', 'id', '{assignments,progress}');
CREATE OR REPLACE TRIGGER audit_decision AFTER UPDATE ON roster FOR EACH ROW
  WHEN ((to_jsonb(OLD) - CASE WHEN OLD.status = 'SOLVING' AND NEW.status = 'SOLVING'
           THEN '{version,job,assigned,score,assignments,progress}'::text[] ELSE '{version}' END)
        IS DISTINCT FROM (to_jsonb(NEW) - CASE WHEN OLD.status = 'SOLVING' AND NEW.status = 'SOLVING'
           THEN '{version,job,assigned,score,assignments,progress}'::text[] ELSE '{version}' END))
  EXECUTE FUNCTION audit_change('roster', 'id', '{assignments,progress}');

-- An offer's outcome stands in the trail as its registration's change.
CREATE TRIGGER audit AFTER DELETE ON seat_offer FOR EACH ROW EXECUTE FUNCTION audit_change('seat_offer', 'id', '{}');
CREATE TRIGGER audit_update AFTER UPDATE ON seat_offer FOR EACH ROW
  WHEN (OLD.outcome IS NOT NULL
        OR (to_jsonb(OLD) - '{outcome,ended_at}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{outcome,ended_at}'::text[]))
  EXECUTE FUNCTION audit_change('seat_offer', 'id', '{}');

-- Attempts to send a mail are no change by anybody; that a person has it sent again is one.
CREATE TRIGGER audit_again AFTER UPDATE ON notification FOR EACH ROW
  WHEN (OLD.status <> 'QUEUED' AND NEW.status = 'QUEUED') EXECUTE FUNCTION audit_change('notification', 'id', '{}');

CREATE TRIGGER audit_delete AFTER DELETE ON desk_settings FOR EACH ROW
  EXECUTE FUNCTION audit_change('desk_settings', 'location', '{}');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON baseline FOR EACH ROW
  EXECUTE FUNCTION audit_change('baseline', 'indicator', '{}');
-- A key may be replaced, and the trail says when; never what it was.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON audit_hash_key FOR EACH ROW
  EXECUTE FUNCTION audit_change('audit_hash_key', 'only_one', '{inner_key,outer_key}');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON rate_limit_key FOR EACH ROW
  EXECUTE FUNCTION audit_change('rate_limit_key', 'only_one', '{key}');

-- The directory.
CREATE TRIGGER audit AFTER INSERT OR DELETE ON location FOR EACH ROW EXECUTE FUNCTION audit_change('location', 'code', '{}');
CREATE TRIGGER audit_update AFTER UPDATE ON location FOR EACH ROW
  WHEN ((to_jsonb(OLD) - 'version') IS DISTINCT FROM (to_jsonb(NEW) - 'version'))
  EXECUTE FUNCTION audit_change('location', 'code', '{}');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON opening_hours FOR EACH ROW
  EXECUTE FUNCTION audit_change('opening_hours', 'location', '{}');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON topic FOR EACH ROW EXECUTE FUNCTION audit_change('topic', 'code', '{}');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON municipality FOR EACH ROW
  EXECUTE FUNCTION audit_change('municipality', 'code', '{}');

-- TRUNCATE fires no trigger of a row.
DO $$
DECLARE
  guarded regclass;
BEGIN
  FOR guarded IN
    SELECT DISTINCT tgrelid::regclass FROM pg_trigger
     WHERE tgfoid IN ('audit_change()'::regprocedure, 'is_only_added_to()'::regprocedure)
  LOOP
    EXECUTE format('CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to()', guarded);
  END LOOP;
END $$;
