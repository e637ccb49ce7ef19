-- Evaluation reports: drafted and computed, stated on and approved by both administrations, then frozen for good.
CREATE TABLE evaluation_report (
  id                uuid        PRIMARY KEY,
  version           bigint      NOT NULL,
  -- Whose coordinator drafted it. The report itself is of both.
  administration    text        NOT NULL CONSTRAINT evaluation_report_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  title_da          text        NOT NULL CONSTRAINT evaluation_report_title_da_has_1_to_200_characters CHECK (length(title_da) BETWEEN 1 AND 200),
  title_en          text        NOT NULL CONSTRAINT evaluation_report_title_en_has_1_to_200_characters CHECK (length(title_en) BETWEEN 1 AND 200),
  -- The last day is not in the period.
  first_day         date        NOT NULL,
  end_day           date        NOT NULL,
  budget_note       text        NOT NULL REFERENCES budget_note (code),
  sections          varchar[]   NOT NULL CONSTRAINT evaluation_report_has_sections CHECK (cardinality(sections) > 0),
  status            text        NOT NULL CONSTRAINT evaluation_report_status_is_known CHECK (status IN ('DRAFT', 'FROZEN', 'SUPERSEDED')),
  edition           integer     NOT NULL,
  corrects          uuid        REFERENCES evaluation_report (id),
  correction_reason text        CONSTRAINT evaluation_report_correction_reason_has_1_to_2000_characters CHECK (length(correction_reason) BETWEEN 1 AND 2000),
  -- By administration.
  statements        jsonb       NOT NULL,
  approvals         jsonb       NOT NULL,
  -- While it computes; the job is forgotten before the report.
  job               uuid,
  computed_at       timestamptz,
  -- Of the whole content, without which nothing can be approved.
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
  CONSTRAINT evaluation_report_is_frozen_by_somebody CHECK ((status = 'DRAFT') = (frozen_at IS NULL) AND (frozen_by IS NULL) = (frozen_at IS NULL)),
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

-- The content of a draft, for those who may read the records and without small cells for the others.
CREATE TABLE evaluation_report_draft (
  report         uuid  PRIMARY KEY REFERENCES evaluation_report (id) ON DELETE CASCADE,
  content        bytea NOT NULL,
  sha256         text  NOT NULL CONSTRAINT evaluation_report_draft_sha256_is_of_its_content CHECK (sha256 = encode(sha256(content), 'hex')),
  public_content bytea NOT NULL,
  public_sha256  text  NOT NULL
    CONSTRAINT evaluation_report_draft_public_sha256_is_of_its_content CHECK (public_sha256 = encode(sha256(public_content), 'hex'))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON evaluation_report_draft TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON evaluation_report_draft FOR EACH ROW
  EXECUTE FUNCTION audit_change('evaluation_report_draft', 'report', '{content,public_content}');

-- The same of a frozen report: only added.
CREATE TABLE evaluation_report_frozen (
  report         uuid  PRIMARY KEY REFERENCES evaluation_report (id),
  content        bytea NOT NULL,
  sha256         text  NOT NULL CONSTRAINT evaluation_report_frozen_sha256_is_of_its_content CHECK (sha256 = encode(sha256(content), 'hex')),
  public_content bytea NOT NULL,
  public_sha256  text  NOT NULL
    CONSTRAINT evaluation_report_frozen_public_sha256_is_of_its_content CHECK (public_sha256 = encode(sha256(public_content), 'hex'))
);
GRANT SELECT, INSERT ON evaluation_report_frozen TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT ON evaluation_report_frozen FOR EACH ROW
  EXECUTE FUNCTION audit_change('evaluation_report_frozen', 'report', '{content,public_content}');
CREATE TRIGGER is_only_added_to BEFORE UPDATE OR DELETE ON evaluation_report_frozen FOR EACH STATEMENT
  EXECUTE FUNCTION is_only_added_to();

-- A frozen report stays as it is: nothing about it changes but that another version takes its place.
CREATE FUNCTION evaluation_report_stays_frozen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status = 'FROZEN' AND NEW.status = 'SUPERSEDED'
     AND (to_jsonb(OLD) - '{status,version}'::text[]) = (to_jsonb(NEW) - '{status,version}'::text[]) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is refused on %: the report is frozen', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
REVOKE ALL ON FUNCTION evaluation_report_stays_frozen() FROM PUBLIC;
CREATE TRIGGER stays_frozen BEFORE UPDATE OR DELETE ON evaluation_report FOR EACH ROW
  WHEN (OLD.status <> 'DRAFT') EXECUTE FUNCTION evaluation_report_stays_frozen();

-- What is frozen is the content that was approved.
CREATE FUNCTION evaluation_report_is_frozen_with_its_content() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM evaluation_report_frozen f
                  WHERE f.report = NEW.id AND f.sha256 = NEW.sha256 AND f.public_sha256 = NEW.public_sha256) THEN
    RAISE EXCEPTION 'evaluation_report % is frozen without the content that was approved', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_report_is_frozen_with_its_content';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION evaluation_report_is_frozen_with_its_content() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER is_frozen_with_its_content AFTER INSERT OR UPDATE ON evaluation_report DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status <> 'DRAFT') EXECUTE FUNCTION evaluation_report_is_frozen_with_its_content();

CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON evaluation_report FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON evaluation_report_draft FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON evaluation_report_frozen FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
