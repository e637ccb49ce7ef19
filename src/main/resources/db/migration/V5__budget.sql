-- Budget notes, the allocations that they create, and the ledger: what became of the adopted amounts.
--
-- All amounts are DKK. Income is entered with a minus sign, as in the municipal accounts, so that every total is a plain sum and
-- means net expenditure. Every record of the ledger knows when it came to be known (recorded_at), so that what was shown at any
-- instant can be shown again. What is wrong in the ledger is corrected by a new row: rows change no more once they are recorded.
-- DELETE stays possible, for what may no longer be kept, and is audited.

-- Stamps a record with the time at which it is committed. The trigger is deferred to the end of the transaction, where writers of
-- the ledger pass one by one, for the moment of the commit: nothing that is stamped earlier can become visible after that time.
-- A reader who takes the lock in shared mode before looking therefore knows all that was known at the time of its lock.
CREATE FUNCTION budget_recorded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('budget.recorded_at', 0));
  -- Sample data have a past: what they adopt is known since guidance.recorded_at.
  EXECUTE format('UPDATE %I SET recorded_at = $2 WHERE id = $1 AND recorded_at IS NULL', TG_TABLE_NAME)
    USING NEW.id, coalesce(nullif(current_setting('guidance.recorded_at', true), '')::timestamptz, guidance_now());
  RETURN NULL;
END $$;

-- Returns the latest instant before which no ledger entry can still appear: whoever asks for the ledger as of it, now or later,
-- gets the same. Writers stamp what they record while they hold the lock that is awaited here, so whatever is stamped after this
-- function had the lock is stamped later. The block is left by an error of its own, which gives the lock back at once: writers do
-- not wait for what the reader reads then.
CREATE FUNCTION budget_known_at() RETURNS timestamptz LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  known timestamptz;
BEGIN
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('budget.recorded_at', 0));
    -- Strictly before anything that is stamped from now on, however fine the clock.
    known := guidance_now() - interval '1 microsecond';
    RAISE EXCEPTION USING ERRCODE = 'GB001', MESSAGE = 'lets the lock go';
  EXCEPTION WHEN SQLSTATE 'GB001' THEN
    NULL;
  END;
  RETURN known;
END $$;
GRANT EXECUTE ON FUNCTION budget_known_at() TO ${applicationRole};

CREATE TABLE budget_note (
  id             uuid             PRIMARY KEY,
  version        bigint           NOT NULL,
  code           text             NOT NULL CONSTRAINT budget_note_code_is_unique UNIQUE
    CONSTRAINT budget_note_code_has_its_form CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{0,29}$'),
  title          text             NOT NULL,
  kind           text             NOT NULL,
  status         text             NOT NULL
    CONSTRAINT budget_note_status_is_known CHECK (status IN ('PROPOSED', 'ADOPTED', 'REJECTED')),
  price_level    integer          NOT NULL,
  precision      integer          NOT NULL CONSTRAINT budget_note_precision_is_positive CHECK (precision > 0),
  -- Ascending. The amounts of each line and the totals stand in the same order.
  years          integer[]        NOT NULL,
  totals         numeric(14, 2)[] NOT NULL,
  overall        numeric(14, 2)   NOT NULL,
  fte            numeric(6, 2),
  referrals      jsonb            NOT NULL,
  goals          jsonb            NOT NULL,
  earlier_grants jsonb            NOT NULL,
  decision       jsonb,
  CONSTRAINT budget_note_is_decided_by_a_decision CHECK ((status = 'PROPOSED') = (decision IS NULL))
);
CREATE INDEX budget_note_by_status ON budget_note (status, id);
-- A note is what was proposed: only the decision on it comes later.
GRANT SELECT, INSERT, UPDATE (status, decision, version) ON budget_note TO ${applicationRole};
-- A note's own words and amounts are public business, so the trail masks nothing of a note, its lines and its allocations.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON budget_note FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_note', 'code', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON budget_note FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

CREATE TABLE budget_note_line (
  id             uuid             PRIMARY KEY,
  note           uuid             NOT NULL REFERENCES budget_note (id),
  position       integer          NOT NULL,
  label          text             NOT NULL,
  administration text             NOT NULL,
  committee      text             NOT NULL,
  grant_code     text             NOT NULL,
  control_area   text             NOT NULL
    CONSTRAINT budget_note_line_control_area_is_known CHECK (control_area IN ('SERVICE', 'CONSTRUCTION', 'TRANSFERS')),
  direction      text             NOT NULL
    CONSTRAINT budget_note_line_direction_is_known CHECK (direction IN ('EXPENDITURE', 'INCOME')),
  -- What the line is for, so that guidance can be told from the rest of the grant.
  purpose        text
    CONSTRAINT budget_note_line_purpose_is_known CHECK (purpose IN ('GUIDANCE', 'MANAGEMENT', 'ACTIVITIES')),
  fte            numeric(6, 2)    CONSTRAINT budget_note_line_fte_is_not_negative CHECK (fte >= 0),
  -- One for each year of the note, without gaps.
  amounts        numeric(14, 2)[] NOT NULL
    CONSTRAINT budget_note_line_amounts_are_whole CHECK (array_position(amounts, NULL) IS NULL),
  CONSTRAINT budget_note_line_has_its_position UNIQUE (note, position),
  CONSTRAINT budget_note_line_stands_once UNIQUE (note, label, administration, committee, grant_code, control_area, direction),
  -- Each administration has one committee and one grant.
  CONSTRAINT budget_note_line_belongs_to_its_administration
    CHECK ((administration, committee, grant_code) IN (('BIF', 'BIU', '3510'), ('KFF', 'KFU', '1060')))
);
GRANT SELECT, INSERT ON budget_note_line TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON budget_note_line FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_note_line', 'id', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON budget_note_line FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- A note's lines add up to its totals, whoever writes them. Deferred, because note and lines come one after the other.
CREATE FUNCTION budget_note_adds_up() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
                         (SELECT sum(line.amounts[stated.place::integer])
                            FROM budget_note_line line WHERE line.note = checked.id))
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

-- What was adopted: one row for each line and year. It repeats what the line says, because it is what is filtered, summed and
-- adjusted.
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
  purpose        text
    CONSTRAINT allocation_purpose_is_known CHECK (purpose IN ('GUIDANCE', 'MANAGEMENT', 'ACTIVITIES')),
  fte            numeric(6, 2),
  year           integer        NOT NULL,
  price_level    integer        NOT NULL,
  adopted        numeric(14, 2) NOT NULL,
  -- The sum of the decided adjustments, kept by budget_adjustment_takes_effect.
  adjustments    numeric(14, 2) NOT NULL DEFAULT 0,
  -- The part of the amount that follows wages; the rest follows prices. Null: 1 for a line with FTE, 0 for any other.
  wage_share     numeric(5, 4)  CONSTRAINT allocation_wage_share_is_0_to_1 CHECK (wage_share BETWEEN 0 AND 1),
  recorded_at    timestamptz,
  CONSTRAINT allocation_is_one_per_line_and_year UNIQUE (line, year),
  -- Foreign keys that name an allocation together with its administration and year hold on to all three.
  CONSTRAINT allocation_keeps_its_administration_and_year UNIQUE (id, administration, year)
);
CREATE INDEX allocation_by_year ON allocation (year, id);
CREATE INDEX allocation_by_administration ON allocation (administration, year, id);
CREATE INDEX allocation_by_note ON allocation (note, year, id);
GRANT SELECT, INSERT, UPDATE (purpose, wage_share, version) ON allocation TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE ON allocation FOR EACH ROW EXECUTE FUNCTION audit_change('allocation', 'id', '{}');
-- An increment of the version alone is no change, nor is the stamp of when the row was recorded.
CREATE TRIGGER audit_update AFTER UPDATE ON allocation FOR EACH ROW
  WHEN ((to_jsonb(OLD) - '{version,recorded_at}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{version,recorded_at}'::text[])
        OR (OLD.recorded_at IS NOT NULL AND OLD.recorded_at IS DISTINCT FROM NEW.recorded_at))
  EXECUTE FUNCTION audit_change('allocation', 'id', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON allocation FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON allocation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_recorded();

-- A year of an administration, open until its accounts are closed. It begins with the first allocation of the year.
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
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON budget_year FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_year', 'id', '{reason}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON budget_year FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

CREATE FUNCTION budget_year_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO budget_year (administration, year) VALUES (NEW.administration, NEW.year) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER budget_year_begins AFTER INSERT ON allocation FOR EACH ROW EXECUTE FUNCTION budget_year_begins();

-- Refuses where the year is closed, and keeps it from being closed until the transaction ends.
CREATE FUNCTION budget_year_stays_open(administration text, year integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM budget_year b WHERE b.administration = $1 AND b.year = $2 AND b.status = 'OPEN' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the year is closed' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'budget_year_is_open';
  END IF;
END $$;
GRANT EXECUTE ON FUNCTION budget_year_stays_open(text, integer) TO ${applicationRole};

-- A change of the adopted budget, as double entry: the amounts of its entries add up to zero. Where the money does not come from
-- another allocation, the entry against it stands on one of the city's own accounts.
CREATE TABLE budget_adjustment (
  id                uuid        PRIMARY KEY,
  version           bigint      NOT NULL,
  kind              text        NOT NULL
    CONSTRAINT budget_adjustment_kind_is_known CHECK (kind IN ('SUPPLEMENTARY_GRANT', 'TRANSFER', 'PRICE_LEVEL')),
  status            text        NOT NULL
    CONSTRAINT budget_adjustment_status_is_known CHECK (status IN ('PENDING', 'DECIDED', 'REJECTED', 'WITHDRAWN')),
  -- The administration that proposed it.
  administration    text        NOT NULL
    CONSTRAINT budget_adjustment_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  reason            text        NOT NULL
    CONSTRAINT budget_adjustment_reason_has_1_to_2000_characters CHECK (length(reason) BETWEEN 1 AND 2000),
  -- An allocation that the decision takes below zero needs this reason for it.
  below_zero_reason text
    CONSTRAINT budget_adjustment_below_zero_reason_has_1_to_1000_characters CHECK (length(below_zero_reason) BETWEEN 1 AND 1000),
  -- The price level in which the allocations of a conversion are afterwards.
  price_level       integer,
  -- The administrations that agree to their part.
  approvals         varchar[]   NOT NULL DEFAULT '{}',
  decision          jsonb,
  created_at        timestamptz NOT NULL,
  recorded_at       timestamptz,
  CONSTRAINT budget_adjustment_is_decided_by_a_decision CHECK ((status IN ('DECIDED', 'REJECTED')) = (decision IS NOT NULL)),
  CONSTRAINT budget_adjustment_of_prices_has_its_level CHECK ((kind = 'PRICE_LEVEL') = (price_level IS NOT NULL))
);
CREATE INDEX budget_adjustment_by_status ON budget_adjustment (status, id);
GRANT SELECT, INSERT, UPDATE (version, status, approvals, decision) ON budget_adjustment TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE ON budget_adjustment FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_adjustment', 'id', '{reason,below_zero_reason}');
-- An increment of the version alone is no change, nor is the stamp of when the row was recorded.
CREATE TRIGGER audit_update AFTER UPDATE ON budget_adjustment FOR EACH ROW
  WHEN ((to_jsonb(OLD) - '{version,recorded_at}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{version,recorded_at}'::text[])
        OR (OLD.recorded_at IS NOT NULL AND OLD.recorded_at IS DISTINCT FROM NEW.recorded_at))
  EXECUTE FUNCTION audit_change('budget_adjustment', 'id', '{reason,below_zero_reason}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON budget_adjustment FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE CONSTRAINT TRIGGER recorded AFTER UPDATE OF status ON budget_adjustment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'DECIDED') EXECUTE FUNCTION budget_recorded();

CREATE TABLE budget_adjustment_entry (
  id         uuid           PRIMARY KEY,
  adjustment uuid           NOT NULL REFERENCES budget_adjustment (id),
  position   integer        NOT NULL,
  account    text           NOT NULL
    CONSTRAINT budget_adjustment_entry_account_is_known CHECK (account IN ('ALLOCATION', 'MUNICIPAL_FUNDS', 'PRICE_LEVEL')),
  allocation uuid           REFERENCES allocation (id),
  amount     numeric(14, 2) NOT NULL,
  CONSTRAINT budget_adjustment_entry_has_its_position UNIQUE (adjustment, position),
  CONSTRAINT budget_adjustment_entry_stands_once UNIQUE (adjustment, account, allocation),
  CONSTRAINT budget_adjustment_entry_is_of_an_allocation CHECK ((account = 'ALLOCATION') = (allocation IS NOT NULL))
);
CREATE INDEX budget_adjustment_entry_by_allocation ON budget_adjustment_entry (allocation, adjustment);
GRANT SELECT, INSERT ON budget_adjustment_entry TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON budget_adjustment_entry FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_adjustment_entry', 'id', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON budget_adjustment_entry
  FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Entries add up to zero, and stand on allocations or on the one account of the city that their kind of adjustment has. Deferred,
-- because the adjustment and its entries come one after the other.
CREATE FUNCTION budget_adjustment_adds_up_to_zero() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
       AND account IS DISTINCT FROM CASE checked.kind
             WHEN 'SUPPLEMENTARY_GRANT' THEN 'MUNICIPAL_FUNDS' WHEN 'PRICE_LEVEL' THEN 'PRICE_LEVEL' END) THEN
    RAISE EXCEPTION 'a transfer is between allocations'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_adjustment_has_entries_of_its_kind';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER adds_up_to_zero AFTER INSERT OR UPDATE ON budget_adjustment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_adjustment_adds_up_to_zero('id');
CREATE CONSTRAINT TRIGGER adds_up_to_zero AFTER INSERT ON budget_adjustment_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_adjustment_adds_up_to_zero('adjustment');

-- A decision takes no allocation below zero without a reason, and a transfer stays within one year. This trigger runs before
-- takes_effect, whose name sorts after it, and locks the allocations in the same order.
CREATE FUNCTION budget_adjustment_may_take_effect() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM allocation WHERE id IN (SELECT allocation FROM budget_adjustment_entry WHERE adjustment = NEW.id)
    ORDER BY id FOR NO KEY UPDATE;
  IF NEW.below_zero_reason IS NULL AND EXISTS (
      SELECT FROM budget_adjustment_entry e JOIN allocation a ON a.id = e.allocation
       WHERE e.adjustment = NEW.id
         AND CASE a.direction
               WHEN 'EXPENDITURE' THEN a.adopted >= 0 AND e.amount < 0 AND a.adopted + a.adjustments + e.amount < 0
               ELSE a.adopted <= 0 AND e.amount > 0 AND a.adopted + a.adjustments + e.amount > 0 END) THEN
    RAISE EXCEPTION 'an allocation would fall below zero'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_adjustment_stays_above_zero';
  END IF;
  IF NEW.kind = 'TRANSFER' AND (SELECT count(DISTINCT a.year) > 1 FROM budget_adjustment_entry e
      JOIN allocation a ON a.id = e.allocation WHERE e.adjustment = NEW.id) THEN
    RAISE EXCEPTION 'a transfer is within one year'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_adjustment_transfers_within_a_year';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER may_take_effect AFTER UPDATE OF status ON budget_adjustment
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status AND NEW.status = 'DECIDED')
  EXECUTE FUNCTION budget_adjustment_may_take_effect();

-- A decision is final, every administration whose allocation it touches has agreed to it, and it takes effect at once.
CREATE FUNCTION budget_adjustment_takes_effect() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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

-- How much wages and prices rose, or are expected to rise, from one year to the next. A row never changes: a better figure is a
-- new revision of its year.
CREATE TABLE price_index (
  id          uuid          PRIMARY KEY,
  version     bigint        NOT NULL,
  year        integer       NOT NULL CONSTRAINT price_index_year_is_2000_to_2100 CHECK (year BETWEEN 2000 AND 2100),
  revision    integer       NOT NULL CONSTRAINT price_index_revision_is_positive CHECK (revision > 0),
  -- Per cent, from the year before.
  wage_rate   numeric(6, 3) NOT NULL CONSTRAINT price_index_wage_rate_is_more_than_minus_100 CHECK (wage_rate > -100),
  price_rate  numeric(6, 3) NOT NULL CONSTRAINT price_index_price_rate_is_more_than_minus_100 CHECK (price_rate > -100),
  source      text          NOT NULL
    CONSTRAINT price_index_source_has_1_to_300_characters CHECK (length(source) BETWEEN 1 AND 300),
  estimate    boolean       NOT NULL,
  recorded_at timestamptz,
  CONSTRAINT price_index_revision_is_recorded_once UNIQUE (year, revision)
);
GRANT SELECT, INSERT ON price_index TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE ON price_index FOR EACH ROW
  EXECUTE FUNCTION audit_change('price_index', 'id', '{source}');
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON price_index FOR EACH ROW
  WHEN (OLD.recorded_at IS NOT NULL OR (to_jsonb(OLD) - 'recorded_at') IS DISTINCT FROM (to_jsonb(NEW) - 'recorded_at'))
  EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON price_index FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON price_index
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_recorded();

-- Says to which line of a note the postings of an account and a cost object belong, and so to which allocation of their year.
-- An empty pattern fits everything; a pattern that ends in * fits everything that begins with it.
CREATE TABLE posting_rule (
  id             uuid    PRIMARY KEY,
  version        bigint  NOT NULL,
  administration text    NOT NULL CONSTRAINT posting_rule_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  account        text    NOT NULL,
  cost_object    text    NOT NULL,
  line           uuid    NOT NULL REFERENCES budget_note_line (id),
  -- Whether the postings pay the salaries of the month of their period.
  salary         boolean NOT NULL,
  CONSTRAINT posting_rule_stands_once UNIQUE (administration, account, cost_object)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON posting_rule TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON posting_rule FOR EACH ROW
  EXECUTE FUNCTION audit_change('posting_rule', 'id', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON posting_rule FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- What was spent. A posting never changes: it is corrected by one that reverses it.
CREATE TABLE posting (
  id               uuid           PRIMARY KEY,
  allocation       uuid           NOT NULL,
  administration   text           NOT NULL,
  year             integer        NOT NULL,
  -- The accounting period: a month of the year.
  period           integer        NOT NULL CONSTRAINT posting_period_is_1_to_12 CHECK (period BETWEEN 1 AND 12),
  date             date           NOT NULL,
  account          text           NOT NULL
    CONSTRAINT posting_account_has_1_to_40_characters CHECK (length(account) BETWEEN 1 AND 40),
  cost_object      text
    CONSTRAINT posting_cost_object_has_1_to_40_characters CHECK (length(cost_object) BETWEEN 1 AND 40),
  amount           numeric(14, 2) NOT NULL CONSTRAINT posting_amount_is_not_zero CHECK (amount <> 0),
  text             text           NOT NULL CONSTRAINT posting_text_has_1_to_500_characters CHECK (length(text) BETWEEN 1 AND 500),
  supplier         text           CONSTRAINT posting_supplier_has_1_to_200_characters CHECK (length(supplier) BETWEEN 1 AND 200),
  -- The system that the line comes from, and what it calls the line: the number of the voucher, and the number of the line within
  -- the voucher if the system has one. Otherwise place tells the lines of a voucher apart.
  source           text           NOT NULL CONSTRAINT posting_source_has_its_form CHECK (source ~ '^[A-Z0-9][A-Z0-9_-]{0,29}$'),
  reference        text           NOT NULL
    CONSTRAINT posting_reference_has_1_to_100_characters CHECK (length(reference) BETWEEN 1 AND 100),
  reference_line   integer        CONSTRAINT posting_reference_line_is_0_to_999999 CHECK (reference_line BETWEEN 0 AND 999999),
  place            integer        NOT NULL DEFAULT 1 CONSTRAINT posting_place_is_counted_from_1 CHECK (place >= 1),
  -- How often the line was booked and reversed before: a line may be booked again once it is reversed.
  earlier_bookings integer        NOT NULL DEFAULT 0,
  -- The event that it pays; its foreign key stands with the events.
  event            uuid,
  -- The month of the year whose hours it pays.
  salary_month     integer        CONSTRAINT posting_salary_month_is_1_to_12 CHECK (salary_month BETWEEN 1 AND 12),
  reverses         uuid           REFERENCES posting (id),
  reversal_reason  text
    CONSTRAINT posting_reversal_reason_has_1_to_1000_characters CHECK (length(reversal_reason) BETWEEN 1 AND 1000),
  -- The import that booked it. No foreign key: a job is forgotten before its postings.
  job              uuid,
  recorded_at      timestamptz,
  CONSTRAINT posting_allocation_is_known FOREIGN KEY (allocation, administration, year)
    REFERENCES allocation (id, administration, year),
  CONSTRAINT posting_has_one_of_line_and_place CHECK (reference_line IS NULL OR place = 1),
  CONSTRAINT posting_reference_is_booked_once
    UNIQUE NULLS NOT DISTINCT (source, reference, reference_line, place, earlier_bookings),
  CONSTRAINT posting_is_of_one_of_event_and_salary CHECK (event IS NULL OR salary_month IS NULL),
  CONSTRAINT posting_is_reversed_with_a_reason CHECK ((reverses IS NULL) = (reversal_reason IS NULL))
);
CREATE UNIQUE INDEX posting_is_reversed_once ON posting (reverses) WHERE reverses IS NOT NULL;
-- Includes all that the status of a year needs of a posting.
CREATE INDEX posting_by_year ON posting (year, allocation, period) INCLUDE (amount, salary_month, event, recorded_at);
-- Lists of postings are by date. Each filter has its index, so that a list does not pass over a million other postings.
CREATE INDEX posting_by_date ON posting (date, id);
CREATE INDEX posting_by_allocation ON posting (allocation, date, id);
CREATE INDEX posting_by_administration ON posting (administration, date, id);
CREATE INDEX posting_of_year ON posting (year, date, id);
CREATE INDEX posting_of_period ON posting (year, period, date, id);
CREATE INDEX posting_by_account ON posting (account, date, id);
CREATE INDEX posting_by_reference ON posting (reference, date, id) WHERE reference IS NOT NULL;
CREATE INDEX posting_by_event ON posting (event, date, id) WHERE event IS NOT NULL;
CREATE INDEX posting_by_job ON posting (job) WHERE job IS NOT NULL;
GRANT SELECT, INSERT ON posting TO ${applicationRole};
-- Texts and suppliers may name persons; references may look like CPR numbers.
CREATE TRIGGER audit AFTER INSERT OR DELETE ON posting FOR EACH ROW
  EXECUTE FUNCTION audit_change('posting', 'id', '{text,supplier,reversal_reason}', '{reference}');
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON posting FOR EACH ROW
  WHEN (OLD.recorded_at IS NOT NULL OR (to_jsonb(OLD) - 'recorded_at') IS DISTINCT FROM (to_jsonb(NEW) - 'recorded_at'))
  EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON posting FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_recorded();

-- Two transactions that book the same line at once count the same earlier bookings, and posting_reference_is_booked_once lets one
-- of them pass.
CREATE FUNCTION posting_counts_earlier_bookings() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.earlier_bookings := (
    SELECT count(*) FROM posting earlier JOIN posting reversal ON reversal.reverses = earlier.id
     WHERE earlier.source = NEW.source AND earlier.reference = NEW.reference AND earlier.place = NEW.place
       AND earlier.reference_line IS NOT DISTINCT FROM NEW.reference_line);
  RETURN NEW;
END $$;
CREATE TRIGGER counts_earlier_bookings BEFORE INSERT ON posting
  FOR EACH ROW EXECUTE FUNCTION posting_counts_earlier_bookings();

-- A posting is booked in an open year, and a reversal takes back exactly the posting that it reverses.
CREATE FUNCTION posting_is_booked_in_an_open_year() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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

-- What is bound and not yet posted: the funded hours of a month, or the planned cost of an event. It never changes: the newest
-- row of an allocation and month, or of an event, holds.
CREATE TABLE commitment (
  id             uuid           PRIMARY KEY,
  allocation     uuid           NOT NULL,
  administration text           NOT NULL,
  year           integer        NOT NULL,
  month          integer        CONSTRAINT commitment_month_is_1_to_12 CHECK (month BETWEEN 1 AND 12),
  worked_hours   numeric(9, 2)  CONSTRAINT commitment_worked_hours_are_not_negative CHECK (worked_hours >= 0),
  planned_hours  numeric(9, 2)  CONSTRAINT commitment_planned_hours_are_not_negative CHECK (planned_hours >= 0),
  -- Its foreign key stands with the events.
  event          uuid,
  amount         numeric(14, 2) CONSTRAINT commitment_amount_is_not_negative CHECK (amount >= 0),
  recorded_at    timestamptz,
  CONSTRAINT commitment_allocation_is_known FOREIGN KEY (allocation, administration, year)
    REFERENCES allocation (id, administration, year),
  CONSTRAINT commitment_is_of_hours_or_an_event CHECK (
    (month IS NOT NULL AND worked_hours IS NOT NULL AND planned_hours IS NOT NULL AND event IS NULL AND amount IS NULL)
    OR (event IS NOT NULL AND amount IS NOT NULL AND month IS NULL AND worked_hours IS NULL AND planned_hours IS NULL))
);
CREATE INDEX commitment_by_year ON commitment (year, allocation, month, recorded_at);
CREATE INDEX commitment_by_event ON commitment (event, recorded_at) WHERE event IS NOT NULL;
GRANT SELECT, INSERT ON commitment TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE ON commitment FOR EACH ROW EXECUTE FUNCTION audit_change('commitment', 'id', '{}');
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON commitment FOR EACH ROW
  WHEN (OLD.recorded_at IS NOT NULL OR (to_jsonb(OLD) - 'recorded_at') IS DISTINCT FROM (to_jsonb(NEW) - 'recorded_at'))
  EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON commitment FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON commitment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_recorded();

-- How an allocation is meant to be spent over the months of its year. It never changes: the newest row holds.
CREATE TABLE budget_plan (
  id             uuid             PRIMARY KEY,
  allocation     uuid             NOT NULL,
  administration text             NOT NULL,
  year           integer          NOT NULL,
  months         numeric(14, 2)[] NOT NULL
    CONSTRAINT budget_plan_has_12_months CHECK (cardinality(months) = 12 AND array_position(months, NULL) IS NULL),
  author         text             NOT NULL,
  recorded_at    timestamptz,
  CONSTRAINT budget_plan_allocation_is_known FOREIGN KEY (allocation, administration, year)
    REFERENCES allocation (id, administration, year)
);
CREATE INDEX budget_plan_by_year ON budget_plan (year, allocation, recorded_at);
GRANT SELECT, INSERT ON budget_plan TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE ON budget_plan FOR EACH ROW
  EXECUTE FUNCTION audit_change('budget_plan', 'id', '{author}');
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON budget_plan FOR EACH ROW
  WHEN (OLD.recorded_at IS NOT NULL OR (to_jsonb(OLD) - 'recorded_at') IS DISTINCT FROM (to_jsonb(NEW) - 'recorded_at'))
  EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON budget_plan FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON budget_plan
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_recorded();

-- What somebody expects an allocation to have cost at the end of its year, where they know better than the forecast. It never
-- changes: the newest row holds, and one without an amount takes the earlier ones back.
CREATE TABLE forecast_override (
  id             uuid    PRIMARY KEY,
  allocation     uuid    NOT NULL,
  administration text    NOT NULL,
  year           integer NOT NULL,
  amount         numeric(14, 2),
  reason         text    NOT NULL
    CONSTRAINT forecast_override_reason_has_1_to_1000_characters CHECK (length(reason) BETWEEN 1 AND 1000),
  author         text    NOT NULL,
  recorded_at    timestamptz,
  CONSTRAINT forecast_override_allocation_is_known FOREIGN KEY (allocation, administration, year)
    REFERENCES allocation (id, administration, year)
);
CREATE INDEX forecast_override_by_year ON forecast_override (year, allocation, recorded_at);
GRANT SELECT, INSERT ON forecast_override TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE ON forecast_override FOR EACH ROW
  EXECUTE FUNCTION audit_change('forecast_override', 'id', '{reason,author}');
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON forecast_override FOR EACH ROW
  WHEN (OLD.recorded_at IS NOT NULL OR (to_jsonb(OLD) - 'recorded_at') IS DISTINCT FROM (to_jsonb(NEW) - 'recorded_at'))
  EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON forecast_override FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON forecast_override
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_recorded();

-- The status of a year as it was reported, frozen.
CREATE TABLE forecast_round (
  id        uuid        PRIMARY KEY,
  year      integer     NOT NULL,
  name      text        NOT NULL CONSTRAINT forecast_round_name_has_1_to_100_characters CHECK (length(name) BETWEEN 1 AND 100),
  as_of     timestamptz NOT NULL,
  frozen_at timestamptz NOT NULL,
  author    text        NOT NULL,
  status    jsonb       NOT NULL,
  CONSTRAINT forecast_round_is_one_of_its_name UNIQUE (year, name)
);
GRANT SELECT, INSERT ON forecast_round TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE ON forecast_round FOR EACH ROW
  EXECUTE FUNCTION audit_change('forecast_round', 'id', '{author,status}');
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON forecast_round FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON forecast_round FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
