-- The ledger: what became of the adopted amounts. Every record of it knows when it came to be known, so that what was
-- shown at any instant can be shown again. All amounts are DKK.

-- Stamps a record with the time at which it is committed. Deferred to the end of the transaction, where writers of the
-- ledger pass one by one, for the moment of the commit: nothing stamped earlier can become visible later than that time.
-- A reader who takes the lock in shared mode before looking therefore knows all that was known at the time of its lock.
CREATE FUNCTION budget_recorded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('budget.recorded_at', 0));
  -- Sample data have a past: what they adopt is known since guidance.recorded_at.
  EXECUTE format('UPDATE %I SET recorded_at = $2 WHERE id = $1 AND recorded_at IS NULL', TG_TABLE_NAME)
    USING NEW.id, coalesce(nullif(current_setting('guidance.recorded_at', true), '')::timestamptz, clock_timestamp());
  RETURN NULL;
END $$;

SELECT set_config('guidance.actor', '{"subject": "system:migration", "roles": []}', true);

-- What a line of a note is for, so that guidance can be told from the rest of the grant.
ALTER TABLE budget_note_line
  ADD COLUMN purpose text CONSTRAINT budget_note_line_purpose_is_known CHECK (purpose IN ('GUIDANCE', 'MANAGEMENT', 'ACTIVITIES'));
UPDATE budget_note_line SET purpose = CASE
    WHEN label LIKE 'Vejledning%' THEN 'GUIDANCE' WHEN label LIKE 'Projektledelse%' THEN 'MANAGEMENT' ELSE 'ACTIVITIES' END
  WHERE note = (SELECT id FROM budget_note WHERE code = 'KF042');

ALTER TABLE allocation
  ADD COLUMN purpose text CONSTRAINT allocation_purpose_is_known CHECK (purpose IN ('GUIDANCE', 'MANAGEMENT', 'ACTIVITIES')),
  -- The part of the amount that follows wages; the rest follows prices. Where nothing is said: a line with FTE is wages.
  ADD COLUMN wage_share numeric(5, 4) CONSTRAINT allocation_wage_share_is_0_to_1 CHECK (wage_share BETWEEN 0 AND 1),
  -- The sum of the decided adjustments, kept by budget_adjustment_takes_effect.
  ADD COLUMN adjustments numeric(14, 2) NOT NULL DEFAULT 0,
  ADD COLUMN recorded_at timestamptz,
  -- What names an allocation together with its administration and year holds on to them.
  ADD CONSTRAINT allocation_keeps_its_administration_and_year UNIQUE (id, administration, year);
GRANT UPDATE (purpose, wage_share, version) ON allocation TO ${applicationRole};
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE OF purpose, wage_share, adjustments ON allocation
  FOR EACH ROW EXECUTE FUNCTION audit_change('allocation', 'id', '{}');
UPDATE allocation SET recorded_at = coalesce(
  (SELECT min(at) FROM audit_entry WHERE entity_type = 'allocation' AND entity_id = allocation.id::text), now());
UPDATE allocation SET purpose = line.purpose FROM budget_note_line line WHERE line.id = allocation.line AND line.purpose IS NOT NULL;
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON allocation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_recorded();

-- A year of an administration, open until its accounts are closed. There is one as soon as there are allocations.
CREATE TABLE budget_year (
  id             text    GENERATED ALWAYS AS (administration || '-' || year::text) STORED PRIMARY KEY,
  version        bigint  NOT NULL DEFAULT 0,
  administration text    NOT NULL CONSTRAINT budget_year_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  year           integer NOT NULL,
  status         text    NOT NULL DEFAULT 'OPEN' CONSTRAINT budget_year_status_is_known CHECK (status IN ('OPEN', 'CLOSED')),
  -- Why it was last closed or reopened.
  reason         text    CONSTRAINT budget_year_reason_has_1_to_1000_characters CHECK (length(reason) BETWEEN 1 AND 1000),
  changed_at     timestamptz,
  CONSTRAINT budget_year_is_one UNIQUE (administration, year),
  CONSTRAINT budget_year_is_reopened_with_a_reason CHECK (status = 'CLOSED' OR changed_at IS NULL OR reason IS NOT NULL)
);
GRANT SELECT, UPDATE (version, status, reason, changed_at) ON budget_year TO ${applicationRole};
INSERT INTO budget_year (administration, year) SELECT DISTINCT administration, year FROM allocation;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON budget_year FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_year', 'id', '{reason}');
CREATE FUNCTION budget_year_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO budget_year (administration, year) VALUES (NEW.administration, NEW.year) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER budget_year_begins AFTER INSERT ON allocation FOR EACH ROW EXECUTE FUNCTION budget_year_begins();

-- Refuses where the year is closed, and keeps it from being closed until the transaction ends.
CREATE FUNCTION budget_year_stays_open(administration text, year integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM FROM budget_year b WHERE b.administration = $1 AND b.year = $2 AND b.status = 'OPEN' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the year is closed' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'budget_year_is_open';
  END IF;
END $$;
REVOKE ALL ON FUNCTION budget_year_stays_open(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION budget_year_stays_open(text, integer) TO ${applicationRole};

-- A change of the adopted budget, as double entry: the amounts of its entries add up to zero. Where the money does not
-- come from another allocation, the entry against it stands on one of the city's own accounts.
CREATE TABLE budget_adjustment (
  id             uuid        PRIMARY KEY,
  version        bigint      NOT NULL,
  kind           text        NOT NULL CONSTRAINT budget_adjustment_kind_is_known CHECK (kind IN ('SUPPLEMENTARY_GRANT', 'TRANSFER', 'PRICE_LEVEL')),
  status         text        NOT NULL CONSTRAINT budget_adjustment_status_is_known CHECK (status IN ('PENDING', 'DECIDED', 'REJECTED', 'WITHDRAWN')),
  -- Which proposed it.
  administration text        NOT NULL CONSTRAINT budget_adjustment_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  reason         text        NOT NULL CONSTRAINT budget_adjustment_reason_has_1_to_2000_characters CHECK (length(reason) BETWEEN 1 AND 2000),
  -- The level that the allocations of a conversion are in afterwards.
  price_level    integer,
  -- The administrations that agree to their part.
  approvals      varchar[]   NOT NULL DEFAULT '{}',
  decision       jsonb,
  created_at     timestamptz NOT NULL,
  recorded_at    timestamptz,
  CONSTRAINT budget_adjustment_is_decided_by_a_decision CHECK ((status IN ('DECIDED', 'REJECTED')) = (decision IS NOT NULL)),
  CONSTRAINT budget_adjustment_of_prices_has_its_level CHECK ((kind = 'PRICE_LEVEL') = (price_level IS NOT NULL))
);
CREATE INDEX budget_adjustment_by_status ON budget_adjustment (status, id);
GRANT SELECT, INSERT, UPDATE (version, status, approvals, decision) ON budget_adjustment TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE OF status, approvals, decision ON budget_adjustment FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_adjustment', 'id', '{reason}');

CREATE TABLE budget_adjustment_entry (
  id             uuid           PRIMARY KEY,
  adjustment     uuid           NOT NULL REFERENCES budget_adjustment (id),
  position       integer        NOT NULL,
  account        text           NOT NULL CONSTRAINT budget_adjustment_entry_account_is_known CHECK (account IN ('ALLOCATION', 'MUNICIPAL_FUNDS', 'PRICE_LEVEL')),
  allocation     uuid           REFERENCES allocation (id),
  amount         numeric(14, 2) NOT NULL,
  CONSTRAINT budget_adjustment_entry_has_its_position UNIQUE (adjustment, position),
  CONSTRAINT budget_adjustment_entry_stands_once UNIQUE (adjustment, account, allocation),
  CONSTRAINT budget_adjustment_entry_is_of_an_allocation CHECK ((account = 'ALLOCATION') = (allocation IS NOT NULL))
);
CREATE INDEX budget_adjustment_entry_by_allocation ON budget_adjustment_entry (allocation, adjustment);
GRANT SELECT, INSERT ON budget_adjustment_entry TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON budget_adjustment_entry FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_adjustment_entry', 'id', '{}');

CREATE FUNCTION budget_adjustment_adds_up_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked budget_adjustment;
BEGIN
  SELECT * INTO checked FROM budget_adjustment
    WHERE id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  IF (SELECT sum(amount) FROM budget_adjustment_entry WHERE adjustment = checked.id) IS DISTINCT FROM 0 THEN
    RAISE EXCEPTION 'the entries of an adjustment do not add up to zero'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_adjustment_adds_up_to_zero';
  END IF;
  IF EXISTS (SELECT FROM budget_adjustment_entry WHERE adjustment = checked.id AND account <> 'ALLOCATION'
       AND account IS DISTINCT FROM CASE checked.kind WHEN 'SUPPLEMENTARY_GRANT' THEN 'MUNICIPAL_FUNDS' WHEN 'PRICE_LEVEL' THEN 'PRICE_LEVEL' END) THEN
    RAISE EXCEPTION 'a transfer is between allocations'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_adjustment_has_entries_of_its_kind';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER adds_up_to_zero AFTER INSERT OR UPDATE ON budget_adjustment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_adjustment_adds_up_to_zero('id');
CREATE CONSTRAINT TRIGGER adds_up_to_zero AFTER INSERT ON budget_adjustment_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_adjustment_adds_up_to_zero('adjustment');

-- A decision is final, is agreed to by every administration whose allocation it touches, and takes effect at once.
CREATE FUNCTION budget_adjustment_takes_effect() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF OLD.status <> 'PENDING' THEN
    RAISE EXCEPTION 'the adjustment is decided'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'budget_adjustment_is_decided_once';
  END IF;
  IF NEW.status = 'DECIDED' THEN
    PERFORM FROM allocation WHERE id IN (SELECT allocation FROM budget_adjustment_entry WHERE adjustment = NEW.id)
      ORDER BY id FOR NO KEY UPDATE;
    IF EXISTS (SELECT FROM budget_adjustment_entry e JOIN allocation a ON a.id = e.allocation
        WHERE e.adjustment = NEW.id AND a.administration <> ALL (NEW.approvals)) THEN
      RAISE EXCEPTION 'an administration has not approved its part'
        USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'budget_adjustment_is_approved_by_each';
    END IF;
    PERFORM budget_year_stays_open(touched.administration, touched.year)
      FROM (SELECT DISTINCT a.administration, a.year FROM budget_adjustment_entry e JOIN allocation a ON a.id = e.allocation
             WHERE e.adjustment = NEW.id ORDER BY a.administration, a.year) touched;
    UPDATE allocation SET adjustments = adjustments + e.amount, version = allocation.version + 1
      FROM budget_adjustment_entry e WHERE e.adjustment = NEW.id AND e.allocation = allocation.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER takes_effect AFTER UPDATE OF status ON budget_adjustment
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION budget_adjustment_takes_effect();
CREATE CONSTRAINT TRIGGER recorded AFTER UPDATE OF status ON budget_adjustment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'DECIDED') EXECUTE FUNCTION budget_recorded();

-- Where postings of an account and a cost object belong: to a note's line, and of it to the allocation of their year.
-- An empty pattern fits everything; one that ends in * fits what begins so.
CREATE TABLE posting_rule (
  id             uuid    PRIMARY KEY,
  version        bigint  NOT NULL,
  administration text    NOT NULL CONSTRAINT posting_rule_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  account        text    NOT NULL,
  cost_object    text    NOT NULL,
  line           uuid    NOT NULL REFERENCES budget_note_line (id),
  -- What it fits is the salary of the month of its period.
  salary         boolean NOT NULL,
  CONSTRAINT posting_rule_stands_once UNIQUE (administration, account, cost_object)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON posting_rule TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON posting_rule FOR EACH ROW
  EXECUTE FUNCTION audit_change('posting_rule', 'id', '{}');

-- What was spent. A posting never changes: it is corrected by one that reverses it.
CREATE TABLE posting (
  id             uuid           PRIMARY KEY,
  allocation     uuid           NOT NULL,
  administration text           NOT NULL,
  year           integer        NOT NULL,
  -- The accounting period: a month of the year.
  period         integer        NOT NULL CONSTRAINT posting_period_is_1_to_12 CHECK (period BETWEEN 1 AND 12),
  date           date           NOT NULL,
  account        text           NOT NULL CONSTRAINT posting_account_has_1_to_40_characters CHECK (length(account) BETWEEN 1 AND 40),
  cost_object    text           CONSTRAINT posting_cost_object_has_1_to_40_characters CHECK (length(cost_object) BETWEEN 1 AND 40),
  amount         numeric(14, 2) NOT NULL CONSTRAINT posting_amount_is_not_zero CHECK (amount <> 0),
  text           text           NOT NULL CONSTRAINT posting_text_has_1_to_500_characters CHECK (length(text) BETWEEN 1 AND 500),
  supplier       text           CONSTRAINT posting_supplier_has_1_to_200_characters CHECK (length(supplier) BETWEEN 1 AND 200),
  -- The system that the line comes from, and what the line is known by there.
  source         text           NOT NULL CONSTRAINT posting_source_has_its_form CHECK (source ~ '^[A-Z0-9][A-Z0-9_-]{0,29}$'),
  reference      text           NOT NULL CONSTRAINT posting_reference_has_1_to_100_characters CHECK (length(reference) BETWEEN 1 AND 100),
  event          uuid           CONSTRAINT posting_event_is_known REFERENCES event (id),
  -- The month of the year whose hours it pays.
  salary_month   integer        CONSTRAINT posting_salary_month_is_1_to_12 CHECK (salary_month BETWEEN 1 AND 12),
  reverses       uuid           REFERENCES posting (id),
  reversal_reason text          CONSTRAINT posting_reversal_reason_has_1_to_1000_characters CHECK (length(reversal_reason) BETWEEN 1 AND 1000),
  -- The import that booked it.
  job            uuid,
  recorded_at    timestamptz,
  CONSTRAINT posting_allocation_is_known FOREIGN KEY (allocation, administration, year) REFERENCES allocation (id, administration, year),
  CONSTRAINT posting_reference_is_booked_once UNIQUE (source, reference),
  CONSTRAINT posting_is_of_one_of_event_and_salary CHECK (event IS NULL OR salary_month IS NULL),
  CONSTRAINT posting_is_reversed_with_a_reason CHECK ((reverses IS NULL) = (reversal_reason IS NULL))
);
CREATE UNIQUE INDEX posting_is_reversed_once ON posting (reverses) WHERE reverses IS NOT NULL;
-- All that the status of a year needs of it.
CREATE INDEX posting_by_year ON posting (year, allocation, period) INCLUDE (amount, salary_month, event, recorded_at);
CREATE INDEX posting_by_date ON posting (date, id);
CREATE INDEX posting_by_allocation ON posting (allocation, date, id);
CREATE INDEX posting_by_administration ON posting (administration, date, id);
CREATE INDEX posting_by_event ON posting (event, date, id) WHERE event IS NOT NULL;
CREATE INDEX posting_by_job ON posting (job) WHERE job IS NOT NULL;
GRANT SELECT, INSERT ON posting TO ${applicationRole};
-- Texts and suppliers may name persons.
CREATE TRIGGER audit AFTER INSERT OR DELETE ON posting FOR EACH ROW
  EXECUTE FUNCTION audit_change('posting', 'id', '{text,supplier,reversal_reason}');
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_recorded();

CREATE FUNCTION posting_is_booked_in_an_open_year() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM budget_year_stays_open(NEW.administration, NEW.year);
  IF NEW.reverses IS NOT NULL THEN
    PERFORM FROM posting original WHERE original.id = NEW.reverses AND original.reverses IS NULL
      AND original.allocation = NEW.allocation AND original.amount = -NEW.amount
      AND original.event IS NOT DISTINCT FROM NEW.event AND original.salary_month IS NOT DISTINCT FROM NEW.salary_month;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a reversal is of the same amount and allocation as what it reverses'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_reverses_all_of_another';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER is_booked_in_an_open_year BEFORE INSERT ON posting
  FOR EACH ROW EXECUTE FUNCTION posting_is_booked_in_an_open_year();

-- What is bound and not yet posted: the funded hours of a month, or the planned cost of an event. Never changed; the
-- newest of each allocation and month, or event, holds.
CREATE TABLE commitment (
  id             uuid           PRIMARY KEY,
  allocation     uuid           NOT NULL,
  administration text           NOT NULL,
  year           integer        NOT NULL,
  month          integer        CONSTRAINT commitment_month_is_1_to_12 CHECK (month BETWEEN 1 AND 12),
  worked_hours   numeric(9, 2)  CONSTRAINT commitment_worked_hours_are_not_negative CHECK (worked_hours >= 0),
  planned_hours  numeric(9, 2)  CONSTRAINT commitment_planned_hours_are_not_negative CHECK (planned_hours >= 0),
  event          uuid           REFERENCES event (id),
  amount         numeric(14, 2) CONSTRAINT commitment_amount_is_not_negative CHECK (amount >= 0),
  recorded_at    timestamptz,
  CONSTRAINT commitment_allocation_is_known FOREIGN KEY (allocation, administration, year) REFERENCES allocation (id, administration, year),
  CONSTRAINT commitment_is_of_hours_or_an_event CHECK (
    (month IS NOT NULL AND worked_hours IS NOT NULL AND planned_hours IS NOT NULL AND event IS NULL AND amount IS NULL)
    OR (event IS NOT NULL AND amount IS NOT NULL AND month IS NULL AND worked_hours IS NULL AND planned_hours IS NULL))
);
CREATE INDEX commitment_by_year ON commitment (year, allocation, month, recorded_at);
CREATE INDEX commitment_by_event ON commitment (event, recorded_at) WHERE event IS NOT NULL;
GRANT SELECT, INSERT ON commitment TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE ON commitment FOR EACH ROW
  EXECUTE FUNCTION audit_change('commitment', 'id', '{}');
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON commitment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_recorded();

-- How an allocation is meant to be spent over the months of its year. Never changed; the newest holds.
CREATE TABLE budget_plan (
  id             uuid             PRIMARY KEY,
  allocation     uuid             NOT NULL,
  administration text             NOT NULL,
  year           integer          NOT NULL,
  months         numeric(14, 2)[] NOT NULL CONSTRAINT budget_plan_has_12_months CHECK (cardinality(months) = 12 AND array_position(months, NULL) IS NULL),
  author         text             NOT NULL,
  recorded_at    timestamptz,
  CONSTRAINT budget_plan_allocation_is_known FOREIGN KEY (allocation, administration, year) REFERENCES allocation (id, administration, year)
);
CREATE INDEX budget_plan_by_year ON budget_plan (year, allocation, recorded_at);
GRANT SELECT, INSERT ON budget_plan TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE ON budget_plan FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_plan', 'id', '{author}');
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON budget_plan
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_recorded();

-- What somebody expects an allocation to have cost at the end of its year, where they know better. Never changed; the
-- newest holds, and one without an amount takes the one before back.
CREATE TABLE forecast_override (
  id             uuid           PRIMARY KEY,
  allocation     uuid           NOT NULL,
  administration text           NOT NULL,
  year           integer        NOT NULL,
  amount         numeric(14, 2),
  reason         text           NOT NULL CONSTRAINT forecast_override_reason_has_1_to_1000_characters CHECK (length(reason) BETWEEN 1 AND 1000),
  author         text           NOT NULL,
  recorded_at    timestamptz,
  CONSTRAINT forecast_override_allocation_is_known FOREIGN KEY (allocation, administration, year) REFERENCES allocation (id, administration, year)
);
CREATE INDEX forecast_override_by_year ON forecast_override (year, allocation, recorded_at);
GRANT SELECT, INSERT ON forecast_override TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE ON forecast_override FOR EACH ROW
  EXECUTE FUNCTION audit_change('forecast_override', 'id', '{reason,author}');
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON forecast_override
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_recorded();

-- The status of a year as it was told, for good.
CREATE TABLE forecast_round (
  id             uuid        PRIMARY KEY,
  year           integer     NOT NULL,
  name           text        NOT NULL CONSTRAINT forecast_round_name_has_1_to_100_characters CHECK (length(name) BETWEEN 1 AND 100),
  as_of          timestamptz NOT NULL,
  frozen_at      timestamptz NOT NULL,
  author         text        NOT NULL,
  status         jsonb       NOT NULL,
  CONSTRAINT forecast_round_is_one_of_its_name UNIQUE (year, name)
);
GRANT SELECT, INSERT ON forecast_round TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE ON forecast_round FOR EACH ROW
  EXECUTE FUNCTION audit_change('forecast_round', 'id', '{author,status}');
