-- Long work that a caller asked for: what it is, how far it is, and what came of it.
CREATE TABLE job (
  id             uuid        PRIMARY KEY,
  version        bigint      NOT NULL,
  type           text        NOT NULL CONSTRAINT job_type_is_a_code CHECK (type ~ '^[A-Z][A-Z0-9_]{0,49}$'),
  status         text        NOT NULL CONSTRAINT job_status_is_known CHECK (status IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  administration text        NOT NULL CONSTRAINT job_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  subject        text        NOT NULL,
  -- Under whom its changes stand in the audit trail: the caller, with the roles held when it was asked for.
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

-- Its beginning and its end are audited, not every step in between.
CREATE TRIGGER audit AFTER INSERT OR DELETE ON job
  FOR EACH ROW EXECUTE FUNCTION audit_change('job', 'id', '{}');
CREATE TRIGGER audit_end AFTER UPDATE ON job
  FOR EACH ROW WHEN (OLD.finished_at IS DISTINCT FROM NEW.finished_at) EXECUTE FUNCTION audit_change('job', 'id', '{}');

-- What was uploaded, in parts, until the job ends: it may hold what must not be kept. Small enough not to be compressed
-- in vain, large enough to be few.
CREATE TABLE job_content (
  job     uuid    NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  part    integer NOT NULL,
  content bytea   NOT NULL,
  PRIMARY KEY (job, part)
);
ALTER TABLE job_content ALTER COLUMN content SET STORAGE EXTERNAL;
GRANT SELECT, INSERT, DELETE ON job_content TO ${applicationRole};

-- What came of each line: never its content, so not audited.
CREATE TABLE job_line (
  job         uuid    NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  line        integer NOT NULL CONSTRAINT job_line_is_counted_from_1 CHECK (line > 0),
  status      text    NOT NULL CONSTRAINT job_line_status_is_known CHECK (status IN ('ACCEPTED', 'DUPLICATE', 'REJECTED')),
  record_id   uuid,
  -- 128 bits of a hash: by it the same line is known again within the file.
  fingerprint uuid,
  violations  jsonb,
  PRIMARY KEY (job, line),
  CONSTRAINT job_line_is_rejected_with_a_reason CHECK ((status = 'REJECTED') = (violations IS NOT NULL))
);
CREATE INDEX job_line_by_status ON job_line (job, status, line);
CREATE INDEX job_line_by_fingerprint ON job_line (job, fingerprint) WHERE fingerprint IS NOT NULL;
GRANT SELECT, INSERT, DELETE ON job_line TO ${applicationRole};
