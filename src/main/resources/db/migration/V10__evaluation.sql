-- Evaluation: the figures of the pilot, reports, targets, and the follow-up of budget notes.

-- Facts that a source states, against which every later figure is held. They are never computed from rows of this database.
CREATE TABLE baseline (
  indicator      text           PRIMARY KEY CONSTRAINT baseline_indicator_is_upper_snake CHECK (indicator ~ '^[A-Z][A-Z0-9_]*$'),
  position       integer        NOT NULL CONSTRAINT baseline_positions_differ UNIQUE,
  label_da       text           NOT NULL,
  label_en       text           NOT NULL,
  value          numeric(14, 2) NOT NULL,
  unit           text           NOT NULL
    CONSTRAINT baseline_unit_is_known CHECK (unit IN ('CONSULTATIONS_PER_MONTH', 'EVENTS', 'PERSONS_PER_EVENT', 'PERCENT')),
  -- Whether the source says "about".
  approximate    boolean        NOT NULL,
  -- Whether it is not stated in the source but follows from what is; derivation says how.
  derived        boolean        NOT NULL,
  derivation_da  text,
  derivation_en  text,
  period_da      text           NOT NULL,
  period_en      text           NOT NULL,
  period_from    date           NOT NULL,
  period_to      date           NOT NULL,
  source         text           NOT NULL,
  source_text_da text           NOT NULL,
  source_text_en text           NOT NULL,
  CONSTRAINT baseline_period_is_in_order CHECK (period_to >= period_from),
  CONSTRAINT baseline_derivation_is_explained
    CHECK (derived = (derivation_da IS NOT NULL) AND derived = (derivation_en IS NOT NULL))
);
GRANT SELECT ON baseline TO ${applicationRole};

-- The note says "1.5 years in 2024 and 2025" and "until June 2025". The days of the periods follow from that.
INSERT INTO baseline
SELECT indicator, position, label_da, label_en, value, unit, approximate,
       derivation_da IS NOT NULL, derivation_da, derivation_en,
       CASE period_to WHEN '2025-12-31' THEN 'Pilotperioden: 1½ år i 2024 og 2025' ELSE 'Pilotperioden til og med juni 2025' END,
       CASE period_to WHEN '2025-12-31' THEN 'The pilot: 1.5 years in 2024 and 2025'
         ELSE 'The pilot until and including June 2025' END,
       '2024-07-01', period_to, 'KF042',
       'Budgetnotat KF042, Personlig Vejledning i International House (2026-2029), Københavns Kommune',
       'Budget note KF042, Personlig Vejledning i International House (2026-2029), City of Copenhagen'
FROM (VALUES
  ('CONSULTATIONS_PER_MONTH', 1, 'Betjeninger pr. måned', 'Consultations a month',
   900, 'CONSULTATIONS_PER_MONTH', true, NULL, NULL, '2025-12-31'::date),
  ('WELCOME_EVENTS_HELD', 2, 'Afholdte velkomstarrangementer', 'Welcome events held',
   4, 'EVENTS', false, NULL, NULL, '2025-06-30'),
  ('REGISTERED_PER_EVENT', 3, 'Tilmeldte pr. arrangement i gennemsnit', 'Registered per event, on average',
   86, 'PERSONS_PER_EVENT', false, NULL, NULL, '2025-06-30'),
  ('ATTENDED_PER_EVENT', 4, 'Deltagere pr. arrangement i gennemsnit', 'Attended per event, on average',
   30, 'PERSONS_PER_EVENT', false, NULL, NULL, '2025-06-30'),
  ('NO_SHOW_SHARE', 5, 'Frafald: tilmeldte, der ikke mødte op', 'No-show: registered who did not attend',
   65, 'PERCENT', true, '1 - 30 / 86 = 65 %, hvis alle fremmødte var tilmeldt',
   '1 - 30 / 86 = 65 %, if all who came had registered', '2025-06-30')
) fact (indicator, position, label_da, label_en, value, unit, approximate, derivation_da, derivation_en, period_to);

-- After the rows above, which nobody has changed.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON baseline FOR EACH ROW
  EXECUTE FUNCTION audit_change('baseline', 'indicator', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON baseline FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Evaluation reports: drafted and computed, stated on and approved by both administrations, then frozen for good.
CREATE TABLE evaluation_report (
  id                uuid        PRIMARY KEY,
  version           bigint      NOT NULL,
  -- The administration whose coordinator drafted it. The report itself is of both.
  administration    text        NOT NULL
    CONSTRAINT evaluation_report_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  title_da          text        NOT NULL
    CONSTRAINT evaluation_report_title_da_has_1_to_200_characters CHECK (length(title_da) BETWEEN 1 AND 200),
  title_en          text        NOT NULL
    CONSTRAINT evaluation_report_title_en_has_1_to_200_characters CHECK (length(title_en) BETWEEN 1 AND 200),
  first_day         date        NOT NULL,
  -- Excluded.
  end_day           date        NOT NULL,
  budget_note       text        NOT NULL REFERENCES budget_note (code),
  sections          varchar[]   NOT NULL CONSTRAINT evaluation_report_has_sections CHECK (cardinality(sections) > 0),
  status            text        NOT NULL
    CONSTRAINT evaluation_report_status_is_known CHECK (status IN ('DRAFT', 'FROZEN', 'SUPERSEDED')),
  edition           integer     NOT NULL,
  corrects          uuid        REFERENCES evaluation_report (id),
  correction_reason text
    CONSTRAINT evaluation_report_correction_reason_has_1_to_2000_characters CHECK (length(correction_reason) BETWEEN 1 AND 2000),
  -- By administration.
  statements        jsonb       NOT NULL,
  approvals         jsonb       NOT NULL,
  -- The job that computes it, as long as it does. No foreign key: the job is forgotten before the report.
  job               uuid,
  computed_at       timestamptz,
  -- Of the whole content. Nothing can be approved without it.
  sha256            text,
  public_sha256     text,
  created_by        text        NOT NULL,
  created_at        timestamptz NOT NULL,
  frozen_by         text,
  frozen_at         timestamptz,
  CONSTRAINT evaluation_report_ends_after_it_begins CHECK (end_day > first_day),
  CONSTRAINT evaluation_report_corrects_with_a_reason
    CHECK ((corrects IS NULL) = (correction_reason IS NULL) AND (corrects IS NULL) = (edition = 1)),
  CONSTRAINT evaluation_report_is_computed_with_hashes
    CHECK ((sha256 IS NULL) = (computed_at IS NULL) AND (public_sha256 IS NULL) = (computed_at IS NULL)),
  CONSTRAINT evaluation_report_is_frozen_by_somebody
    CHECK ((status = 'DRAFT') = (frozen_at IS NULL) AND (frozen_by IS NULL) = (frozen_at IS NULL)),
  -- Both administrations approved the content that is frozen, and no other.
  CONSTRAINT evaluation_report_is_frozen_as_both_approved_it CHECK (status = 'DRAFT' OR coalesce(
    job IS NULL AND approvals -> 'BIF' ->> 'sha256' = sha256 AND approvals -> 'KFF' ->> 'sha256' = sha256, false))
);
CREATE UNIQUE INDEX evaluation_report_is_corrected_once ON evaluation_report (corrects) WHERE corrects IS NOT NULL;
CREATE UNIQUE INDEX evaluation_report_by_job ON evaluation_report (job) WHERE job IS NOT NULL;
CREATE INDEX evaluation_report_by_status ON evaluation_report (status, id);
CREATE INDEX evaluation_report_by_budget_note ON evaluation_report (budget_note, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON evaluation_report TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON evaluation_report FOR EACH ROW
  EXECUTE FUNCTION audit_change('evaluation_report', 'id', '{title_da,title_en,correction_reason,statements}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON evaluation_report FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- The content of a draft: whole for those who may read the records, and without small cells for everybody else.
CREATE TABLE evaluation_report_draft (
  report         uuid  PRIMARY KEY REFERENCES evaluation_report (id) ON DELETE CASCADE,
  content        bytea NOT NULL,
  sha256         text  NOT NULL
    CONSTRAINT evaluation_report_draft_sha256_is_of_its_content CHECK (sha256 = encode(sha256(content), 'hex')),
  public_content bytea NOT NULL,
  public_sha256  text  NOT NULL
    CONSTRAINT evaluation_report_draft_public_sha256_is_of_its_content
      CHECK (public_sha256 = encode(sha256(public_content), 'hex'))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON evaluation_report_draft TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON evaluation_report_draft FOR EACH ROW
  EXECUTE FUNCTION audit_change('evaluation_report_draft', 'report', '{content,public_content}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON evaluation_report_draft
  FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- The same of a frozen report.
CREATE TABLE evaluation_report_frozen (
  report         uuid  PRIMARY KEY REFERENCES evaluation_report (id),
  content        bytea NOT NULL,
  sha256         text  NOT NULL
    CONSTRAINT evaluation_report_frozen_sha256_is_of_its_content CHECK (sha256 = encode(sha256(content), 'hex')),
  public_content bytea NOT NULL,
  public_sha256  text  NOT NULL
    CONSTRAINT evaluation_report_frozen_public_sha256_is_of_its_content
      CHECK (public_sha256 = encode(sha256(public_content), 'hex'))
);
GRANT SELECT, INSERT ON evaluation_report_frozen TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT ON evaluation_report_frozen FOR EACH ROW
  EXECUTE FUNCTION audit_change('evaluation_report_frozen', 'report', '{content,public_content}');
CREATE TRIGGER is_only_added_to BEFORE UPDATE OR DELETE ON evaluation_report_frozen
  FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON evaluation_report_frozen
  FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- A frozen report stays as it is: nothing about it changes but that another edition takes its place.
CREATE FUNCTION evaluation_report_stays_frozen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status = 'FROZEN' AND NEW.status = 'SUPERSEDED'
     AND (to_jsonb(OLD) - '{status,version}'::text[]) = (to_jsonb(NEW) - '{status,version}'::text[]) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is refused on %: the report is frozen', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER stays_frozen BEFORE UPDATE OR DELETE ON evaluation_report FOR EACH ROW
  WHEN (OLD.status <> 'DRAFT') EXECUTE FUNCTION evaluation_report_stays_frozen();

-- The frozen content is the content that was approved.
CREATE FUNCTION evaluation_report_is_frozen_with_its_content() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM evaluation_report_frozen f
                  WHERE f.report = NEW.id AND f.sha256 = NEW.sha256 AND f.public_sha256 = NEW.public_sha256) THEN
    RAISE EXCEPTION 'evaluation_report % is frozen without the content that was approved', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_report_is_frozen_with_its_content';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER is_frozen_with_its_content AFTER INSERT OR UPDATE ON evaluation_report DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status <> 'DRAFT') EXECUTE FUNCTION evaluation_report_is_frozen_with_its_content();

-- Targets of indicators, set by both administrations.
CREATE TABLE indicator_target (
  id          uuid           PRIMARY KEY,
  version     bigint         NOT NULL,
  indicator   text           NOT NULL
    CONSTRAINT indicator_target_indicator_is_upper_snake CHECK (indicator ~ '^[A-Z][A-Z0-9_]{1,49}$'),
  -- In the indicator's unit.
  value       numeric(14, 2) NOT NULL CONSTRAINT indicator_target_value_is_not_negative CHECK (value >= 0),
  decision    text           NOT NULL
    CONSTRAINT indicator_target_decision_has_1_to_300_characters CHECK (length(decision) BETWEEN 1 AND 300),
  reason      text           NOT NULL
    CONSTRAINT indicator_target_reason_has_1_to_1000_characters CHECK (length(reason) BETWEEN 1 AND 1000),
  valid_from  date           NOT NULL,
  -- Excluded. Equal to valid_from where the target ended before it was in force.
  valid_to    date,
  supersedes  uuid           REFERENCES indicator_target (id),
  status      text           NOT NULL
    CONSTRAINT indicator_target_status_is_known CHECK (status IN ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
  proposed_by text           NOT NULL CONSTRAINT indicator_target_administration_is_known CHECK (proposed_by IN ('BIF', 'KFF')),
  approvals   varchar[]      NOT NULL,
  -- The end that was proposed, and whether it was approved.
  ending      jsonb,
  created_at  timestamptz    NOT NULL,
  CONSTRAINT indicator_target_valid_to_is_not_before_valid_from CHECK (valid_to >= valid_from),
  CONSTRAINT indicator_target_is_approved_by_both CHECK (status <> 'APPROVED' OR approvals @> '{BIF,KFF}'),
  -- An indicator has one approved target on each day.
  CONSTRAINT indicator_target_never_overlaps_another EXCLUDE USING gist
    (indicator WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (status = 'APPROVED')
);
CREATE INDEX indicator_target_by_supersedes ON indicator_target (supersedes) WHERE supersedes IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (version, status, approvals, ending, valid_to) ON indicator_target TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON indicator_target FOR EACH ROW
  EXECUTE FUNCTION audit_change('indicator_target', 'id', '{reason,ending}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON indicator_target FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Which indicators follow up each row of a note's table 1: the rows in their order, each with the codes of its indicators:
-- [["EVENT_PARTICIPANTS"], []].
CREATE TABLE follow_up_plan (
  note       text   PRIMARY KEY REFERENCES budget_note (code),
  version    bigint NOT NULL,
  indicators jsonb  NOT NULL CONSTRAINT follow_up_plan_indicators_are_a_list CHECK (jsonb_typeof(indicators) = 'array')
);
GRANT SELECT, INSERT, UPDATE (version, indicators) ON follow_up_plan TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON follow_up_plan FOR EACH ROW
  EXECUTE FUNCTION audit_change('follow_up_plan', 'note', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON follow_up_plan FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
