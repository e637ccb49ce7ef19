-- Budget notes and the allocations they create. All amounts are DKK. Income is entered with a minus sign, as in the
-- municipal accounts, so that every total is a plain sum and means net expenditure.

CREATE TABLE budget_note (
  id             uuid           PRIMARY KEY,
  version        bigint         NOT NULL,
  code           text           NOT NULL CONSTRAINT budget_note_code_is_unique UNIQUE
                                CONSTRAINT budget_note_code_has_its_form CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{0,29}$'),
  title          text           NOT NULL,
  kind           text           NOT NULL,
  status         text           NOT NULL CONSTRAINT budget_note_status_is_known CHECK (status IN ('PROPOSED', 'ADOPTED', 'REJECTED')),
  price_level    integer        NOT NULL,
  precision      integer        NOT NULL CONSTRAINT budget_note_precision_is_positive CHECK (precision > 0),
  -- Ascending; the amounts of each line and the totals stand in the same order.
  years          integer[]      NOT NULL,
  totals         numeric(14, 2)[] NOT NULL,
  overall        numeric(14, 2) NOT NULL,
  fte            numeric(6, 2),
  referrals      jsonb          NOT NULL,
  goals          jsonb          NOT NULL,
  earlier_grants jsonb          NOT NULL,
  decision       jsonb,
  CONSTRAINT budget_note_is_decided_by_a_decision CHECK ((status = 'PROPOSED') = (decision IS NULL))
);
CREATE INDEX budget_note_by_status ON budget_note (status, id);
-- A note is what was proposed: only the decision on it comes later.
GRANT SELECT, INSERT, UPDATE (status, decision, version) ON budget_note TO ${applicationRole};

CREATE TABLE budget_note_line (
  id             uuid      PRIMARY KEY,
  note           uuid      NOT NULL REFERENCES budget_note (id),
  position       integer   NOT NULL,
  label          text      NOT NULL,
  administration text      NOT NULL,
  committee      text      NOT NULL,
  grant_code     text      NOT NULL,
  control_area   text      NOT NULL CONSTRAINT budget_note_line_control_area_is_known CHECK (control_area IN ('SERVICE', 'CONSTRUCTION', 'TRANSFERS')),
  direction      text      NOT NULL CONSTRAINT budget_note_line_direction_is_known CHECK (direction IN ('EXPENDITURE', 'INCOME')),
  fte            numeric(6, 2) CONSTRAINT budget_note_line_fte_is_not_negative CHECK (fte >= 0),
  amounts        numeric(14, 2)[] NOT NULL CONSTRAINT budget_note_line_amounts_are_whole CHECK (array_position(amounts, NULL) IS NULL),
  CONSTRAINT budget_note_line_has_its_position UNIQUE (note, position),
  CONSTRAINT budget_note_line_stands_once UNIQUE (note, label, administration, committee, grant_code, control_area, direction),
  CONSTRAINT budget_note_line_belongs_to_its_administration
    CHECK ((administration, committee, grant_code) IN (('BIF', 'BIU', '3510'), ('KFF', 'KFU', '1060')))
);
GRANT SELECT, INSERT ON budget_note_line TO ${applicationRole};

-- A note's lines add up to its totals, whoever writes them. Deferred, because note and lines come one after the other.
CREATE FUNCTION budget_note_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked record;
BEGIN
  FOR checked IN
    SELECT * FROM budget_note
     WHERE id IN ((to_jsonb(OLD) ->> TG_ARGV[0])::uuid, (to_jsonb(NEW) ->> TG_ARGV[0])::uuid)
  LOOP
    IF cardinality(checked.totals) <> cardinality(checked.years)
       OR EXISTS (SELECT FROM budget_note_line line
                   WHERE line.note = checked.id AND cardinality(line.amounts) <> cardinality(checked.years))
       OR EXISTS (SELECT FROM unnest(checked.totals) WITH ORDINALITY AS stated (amount, place)
                   WHERE stated.amount IS DISTINCT FROM
                         (SELECT sum(line.amounts[stated.place::integer]) FROM budget_note_line line WHERE line.note = checked.id))
       OR checked.overall IS DISTINCT FROM (SELECT sum(stated.amount) FROM unnest(checked.totals) AS stated (amount))
       OR checked.fte IS DISTINCT FROM (SELECT sum(line.fte) FROM budget_note_line line WHERE line.note = checked.id)
    THEN
      RAISE EXCEPTION 'the lines of budget note % do not add up to its totals', checked.code
        USING ERRCODE = 'check_violation', TABLE = 'budget_note', CONSTRAINT = 'budget_note_lines_add_up_to_totals';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER budget_note_lines_add_up_to_totals AFTER INSERT OR UPDATE ON budget_note
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_note_adds_up('id');
CREATE CONSTRAINT TRIGGER budget_note_lines_add_up_to_totals AFTER INSERT OR UPDATE OR DELETE ON budget_note_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_note_adds_up('note');

-- What was adopted: one row for each line and year, never changed. It repeats what the line says, because it is what is
-- filtered, summed and later adjusted.
CREATE TABLE allocation (
  id             uuid           PRIMARY KEY,
  version        bigint         NOT NULL,
  note           text           NOT NULL REFERENCES budget_note (code),
  line           uuid           NOT NULL REFERENCES budget_note_line (id),
  label          text           NOT NULL,
  administration text           NOT NULL,
  committee      text           NOT NULL,
  grant_code     text           NOT NULL,
  control_area   text           NOT NULL,
  direction      text           NOT NULL,
  fte            numeric(6, 2),
  year           integer        NOT NULL,
  price_level    integer        NOT NULL,
  adopted        numeric(14, 2) NOT NULL,
  CONSTRAINT allocation_is_one_per_line_and_year UNIQUE (line, year)
);
CREATE INDEX allocation_by_year ON allocation (year, id);
CREATE INDEX allocation_by_administration ON allocation (administration, year, id);
CREATE INDEX allocation_by_note ON allocation (note, year, id);
GRANT SELECT, INSERT ON allocation TO ${applicationRole};

-- A note's own words and amounts are public business, so nothing of them is masked.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON budget_note FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_note', 'code', '{}');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON budget_note_line FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_note_line', 'id', '{}');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON allocation FOR EACH ROW
  EXECUTE FUNCTION audit_change('allocation', 'id', '{}');
