-- A period of the schedule made binding, and with what known flaws.
CREATE TABLE schedule_publication (
  id              uuid          PRIMARY KEY,
  version         bigint        NOT NULL,
  administration  text          NOT NULL CONSTRAINT schedule_publication_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  first_day       date          NOT NULL,
  last_day        date          NOT NULL,
  published_at    timestamptz   NOT NULL,
  shifts          integer       NOT NULL CONSTRAINT schedule_publication_publishes_a_shift CHECK (shifts > 0),
  hours           numeric(8, 2) NOT NULL,
  uncovered_hours numeric(8, 2) NOT NULL,
  override_reason text          CONSTRAINT schedule_publication_override_reason_has_1_to_1000_characters CHECK (length(override_reason) BETWEEN 1 AND 1000),
  CONSTRAINT schedule_publication_last_day_is_not_before_first_day CHECK (last_day >= first_day),
  CONSTRAINT schedule_publication_leaves_gaps_with_a_reason CHECK (uncovered_hours = 0 OR override_reason IS NOT NULL)
);
CREATE INDEX schedule_publication_by_time ON schedule_publication (published_at DESC, id DESC);
GRANT SELECT, INSERT ON schedule_publication TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON schedule_publication
  FOR EACH ROW EXECUTE FUNCTION audit_change('schedule_publication', 'id', '{override_reason}');
