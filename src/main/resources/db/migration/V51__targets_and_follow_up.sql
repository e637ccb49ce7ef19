-- Targets of indicators, set by both administrations, and the indicators that follow up each row of a note's table 1.
CREATE TABLE indicator_target (
  id           uuid           PRIMARY KEY,
  version      bigint         NOT NULL,
  indicator    text           NOT NULL CONSTRAINT indicator_target_indicator_is_upper_snake CHECK (indicator ~ '^[A-Z][A-Z0-9_]{1,49}$'),
  -- In the indicator's unit.
  value        numeric(14, 2) NOT NULL CONSTRAINT indicator_target_value_is_not_negative CHECK (value >= 0),
  decision     text           NOT NULL CONSTRAINT indicator_target_decision_has_1_to_300_characters CHECK (length(decision) BETWEEN 1 AND 300),
  reason       text           NOT NULL CONSTRAINT indicator_target_reason_has_1_to_1000_characters CHECK (length(reason) BETWEEN 1 AND 1000),
  valid_from   date           NOT NULL,
  -- Excluded. Equal to valid_from where the target ended before it was in force.
  valid_to     date,
  supersedes   uuid           REFERENCES indicator_target (id),
  status       text           NOT NULL CONSTRAINT indicator_target_status_is_known CHECK (status IN ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
  proposed_by  text           NOT NULL CONSTRAINT indicator_target_administration_is_known CHECK (proposed_by IN ('BIF', 'KFF')),
  approvals    varchar[]      NOT NULL,
  -- The end that was proposed, and whether it was approved.
  ending       jsonb,
  created_at   timestamptz    NOT NULL,
  CONSTRAINT indicator_target_valid_to_is_not_before_valid_from CHECK (valid_to >= valid_from),
  CONSTRAINT indicator_target_is_approved_by_both CHECK (status <> 'APPROVED' OR approvals @> '{BIF,KFF}'),
  CONSTRAINT indicator_target_never_overlaps_another EXCLUDE USING gist
    (indicator WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (status = 'APPROVED')
);
CREATE INDEX indicator_target_by_supersedes ON indicator_target (supersedes) WHERE supersedes IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (version, status, approvals, ending, valid_to) ON indicator_target TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON indicator_target FOR EACH ROW
  EXECUTE FUNCTION audit_change('indicator_target', 'id', '{reason,ending}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON indicator_target FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- The rows of the note's table 1, in its order, each with the codes of its indicators: [["EVENT_PARTICIPANTS"], []].
CREATE TABLE follow_up_plan (
  note       text   PRIMARY KEY REFERENCES budget_note (code),
  version    bigint NOT NULL,
  indicators jsonb NOT NULL CONSTRAINT follow_up_plan_indicators_are_a_list CHECK (jsonb_typeof(indicators) = 'array')
);
GRANT SELECT, INSERT, UPDATE (version, indicators) ON follow_up_plan TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON follow_up_plan FOR EACH ROW
  EXECUTE FUNCTION audit_change('follow_up_plan', 'note', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON follow_up_plan FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
