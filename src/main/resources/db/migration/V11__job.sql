-- Long work that a caller asked for: what it is, how far it is, and what came of it.
CREATE TABLE job (
  id             uuid        PRIMARY KEY,
  version        bigint      NOT NULL,
  type           text        NOT NULL CONSTRAINT job_type_is_a_code CHECK (type ~ '^[A-Z][A-Z0-9_]{0,49}$'),
  status         text        NOT NULL
    CONSTRAINT job_status_is_known CHECK (status IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  administration text        NOT NULL CONSTRAINT job_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  subject        text        NOT NULL,
  -- The caller, with the roles held when the job was asked for. The audit trail has the job's changes under this name.
  actor          jsonb       NOT NULL,
  parameters     jsonb       NOT NULL,
  total          integer     NOT NULL,
  done           integer     NOT NULL CONSTRAINT job_does_not_do_more_than_all CHECK (done BETWEEN 0 AND total),
  result         jsonb,
  problem        jsonb,
  created_at     timestamptz NOT NULL,
  started_at     timestamptz,
  finished_at    timestamptz,
  CONSTRAINT job_is_finished_when_it_ends CHECK ((status IN ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (finished_at IS NOT NULL)),
  CONSTRAINT job_fails_with_a_problem CHECK ((status = 'FAILED') = (problem IS NOT NULL))
);
CREATE INDEX job_by_subject ON job (subject, id);
CREATE INDEX job_by_end ON job (finished_at) WHERE finished_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON job TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE ON job FOR EACH ROW EXECUTE FUNCTION audit_change('job', 'id', '{}');
-- The steps of running work are not audited; every other change is.
CREATE TRIGGER audit_end AFTER UPDATE ON job FOR EACH ROW
  WHEN ((to_jsonb(OLD) - CASE WHEN coalesce(OLD.finished_at, NEW.finished_at) IS NULL
           THEN '{version,status,total,done,result,started_at}'::text[] ELSE '{version}' END)
        IS DISTINCT FROM (to_jsonb(NEW) - CASE WHEN coalesce(OLD.finished_at, NEW.finished_at) IS NULL
           THEN '{version,status,total,done,result,started_at}'::text[] ELSE '{version}' END))
  EXECUTE FUNCTION audit_change('job', 'id', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON job FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- What was uploaded, in parts, so that neither storing nor reading it needs the whole upload in memory. It goes when the job ends,
-- because it may hold what must not be kept. EXTERNAL: it is not compressed for so short a time.
CREATE TABLE job_content (
  job     uuid    NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  part    integer NOT NULL,
  content bytea   STORAGE EXTERNAL NOT NULL,
  PRIMARY KEY (job, part)
);
GRANT SELECT, INSERT, DELETE ON job_content TO ${applicationRole};
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON job_content FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON job_content FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- What came of each line, but never its content, so that it need not be audited.
CREATE TABLE job_line (
  job         uuid    NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  line        integer NOT NULL CONSTRAINT job_line_is_counted_from_1 CHECK (line > 0),
  -- SKIPPED: no fault, and nothing to store, such as a posting of DKK 0.
  status      text    NOT NULL
    CONSTRAINT job_line_status_is_known CHECK (status IN ('ACCEPTED', 'DUPLICATE', 'REJECTED', 'SKIPPED')),
  record_id   uuid,
  -- 128 bits of a hash, by which the same line is recognised within the file.
  fingerprint uuid,
  violations  jsonb,
  PRIMARY KEY (job, line),
  CONSTRAINT job_line_is_rejected_or_skipped_with_a_reason CHECK ((status IN ('REJECTED', 'SKIPPED')) = (violations IS NOT NULL))
);
CREATE INDEX job_line_by_status ON job_line (job, status, line);
CREATE INDEX job_line_by_fingerprint ON job_line (job, fingerprint) WHERE fingerprint IS NOT NULL;
GRANT SELECT, INSERT, DELETE ON job_line TO ${applicationRole};
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON job_line FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON job_line FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
