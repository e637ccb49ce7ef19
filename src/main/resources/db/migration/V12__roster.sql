-- Proposals of the solver: what was asked, the best found so far, and what the coordinators decided.
CREATE TABLE roster (
  id                 uuid        PRIMARY KEY,
  version            bigint      NOT NULL,
  -- Whose coordinator asked for it; a shared one is of both administrations.
  administration     text        NOT NULL CONSTRAINT roster_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  shared             boolean     NOT NULL,
  first_day          date        NOT NULL,
  last_day           date        NOT NULL,
  status             text        NOT NULL CONSTRAINT roster_status_is_known CHECK (status IN ('SOLVING', 'PROPOSED', 'FAILED', 'ADOPTED', 'DISCARDED')),
  approved           varchar[]   NOT NULL DEFAULT '{}',
  time_limit_seconds integer     NOT NULL CONSTRAINT roster_time_limit_seconds_are_1_to_300 CHECK (time_limit_seconds BETWEEN 1 AND 300),
  -- The job is forgotten before the roster.
  job                uuid,
  slots              integer     NOT NULL,
  assigned           integer     NOT NULL DEFAULT 0,
  score              jsonb,
  assignments        jsonb       NOT NULL,
  progress           jsonb       NOT NULL,
  requested_at       timestamptz NOT NULL,
  CONSTRAINT roster_last_day_is_not_before_first_day CHECK (last_day >= first_day),
  CONSTRAINT roster_is_of_at_most_366_days CHECK (last_day - first_day < 366),
  CONSTRAINT roster_assigns_its_slots_only CHECK (assigned BETWEEN 0 AND slots)
);
CREATE INDEX roster_by_administration ON roster (administration, id);
CREATE UNIQUE INDEX roster_by_job ON roster (job) WHERE job IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON roster TO ${applicationRole};

-- What is decided is audited, not every better roster that the search comes by: the shifts it becomes are again.
CREATE TRIGGER audit AFTER INSERT ON roster
  FOR EACH ROW EXECUTE FUNCTION audit_change('roster', 'id', '{assignments,progress}');
CREATE TRIGGER audit_decision AFTER UPDATE ON roster
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.approved IS DISTINCT FROM NEW.approved)
  EXECUTE FUNCTION audit_change('roster', 'id', '{assignments,progress}');

-- What the solver was given, so that an interrupted search goes on with the same. It says who is away, and is
-- read for one roster at a time.
CREATE TABLE roster_problem (
  id      uuid  PRIMARY KEY REFERENCES roster (id),
  problem jsonb NOT NULL
);
GRANT SELECT, INSERT ON roster_problem TO ${applicationRole};
