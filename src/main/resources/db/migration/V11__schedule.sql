-- Staffing schedules: what a person is paid for and can do, which hours must be covered, who works when, who is away.

-- A person's employment may be larger than what the grant pays of it. Weekdays wished for or against weigh in a roster.
ALTER TABLE staff_member
  -- Stated by staff_funding from here on; the version before still writes it.
  ALTER COLUMN funded_fte SET DEFAULT 0,
  ADD COLUMN employment_fraction numeric(3, 2) NOT NULL DEFAULT 1
    CONSTRAINT staff_member_employment_fraction_is_above_0_to_1 CHECK (employment_fraction > 0 AND employment_fraction <= 1),
  ADD COLUMN languages varchar[] NOT NULL DEFAULT '{}'
    CONSTRAINT staff_member_languages_are_no_null CHECK (array_position(languages, NULL) IS NULL),
  ADD COLUMN topics varchar[] NOT NULL DEFAULT '{}'
    CONSTRAINT staff_member_topics_are_no_null CHECK (array_position(topics, NULL) IS NULL),
  ADD COLUMN preferred_weekdays varchar[] NOT NULL DEFAULT '{}',
  ADD COLUMN avoided_weekdays varchar[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT staff_member_weekdays_are_preferred_or_avoided CHECK (NOT preferred_weekdays && avoided_weekdays),
  -- What names a person together with the administration holds on to it.
  ADD CONSTRAINT staff_member_keeps_its_administration UNIQUE (id, administration);

-- The hours that an allocation pays of a person, from when to when.
CREATE TABLE staff_funding (
  staff          uuid           NOT NULL REFERENCES staff_member (id),
  allocation     uuid           NOT NULL CONSTRAINT staff_funding_allocation_is_known REFERENCES allocation (id),
  hours_per_year numeric(7, 2)  NOT NULL CONSTRAINT staff_funding_hours_are_above_0_to_2000 CHECK (hours_per_year > 0 AND hours_per_year <= 2000),
  valid_from     date           NOT NULL,
  valid_to       date           NOT NULL,
  PRIMARY KEY (staff, allocation, valid_from),
  CONSTRAINT staff_funding_valid_to_is_not_before_valid_from CHECK (valid_to >= valid_from),
  CONSTRAINT staff_funding_is_stated_once EXCLUDE USING gist
    (staff WITH =, allocation WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX staff_funding_by_allocation ON staff_funding (allocation);
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_funding TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON staff_funding
  FOR EACH ROW EXECUTE FUNCTION audit_change('staff_funding', 'staff', '{}');

-- An allocation is of one administration and one year: neither pays the other's people, nor another year's hours.
CREATE FUNCTION staff_funding_fits_its_allocation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM allocation JOIN staff_member USING (administration)
    WHERE allocation.id = NEW.allocation AND staff_member.id = NEW.staff
      AND allocation.year = extract(year FROM NEW.valid_from) AND allocation.year = extract(year FROM NEW.valid_to);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the allocation is of another administration or year'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_funding_fits_its_allocation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER staff_funding_fits_its_allocation AFTER INSERT OR UPDATE ON staff_funding
  FOR EACH ROW EXECUTE FUNCTION staff_funding_fits_its_allocation();

-- Who must be where: so many of an administration at a location, on a weekday, from when to when in local time. Holidays
-- and closures lift it for the day.
CREATE TABLE coverage_requirement (
  id             uuid      PRIMARY KEY DEFAULT uuidv7(),
  version        bigint    NOT NULL DEFAULT 0,
  administration text      NOT NULL CONSTRAINT coverage_requirement_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  location       text      NOT NULL CONSTRAINT coverage_requirement_location_is_known REFERENCES location (code),
  weekday        text      NOT NULL CONSTRAINT coverage_requirement_weekday_is_known CHECK (weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  starts         time(0)   NOT NULL,
  ends           time(0)   NOT NULL,
  minimum_staff  integer   NOT NULL CONSTRAINT coverage_requirement_minimum_staff_is_1_to_20 CHECK (minimum_staff BETWEEN 1 AND 20),
  -- Wanted of at least one of those who cover it.
  languages      varchar[] NOT NULL DEFAULT '{}',
  topics         varchar[] NOT NULL DEFAULT '{}',
  valid_from     date      NOT NULL,
  valid_to       date,
  -- KF042 says how many days a week; which weekdays they are is, where this says so, our assumption.
  assumed        boolean   NOT NULL DEFAULT false,
  CONSTRAINT coverage_requirement_ends_after_it_starts CHECK (ends > starts),
  CONSTRAINT coverage_requirement_valid_to_is_not_before_valid_from CHECK (valid_to >= valid_from),
  CONSTRAINT coverage_requirement_never_overlaps_another EXCLUDE USING gist
    (administration WITH =, location WITH =, weekday WITH =, timerange(starts, ends) WITH &&, daterange(valid_from, valid_to, '[]') WITH &&)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON coverage_requirement TO ${applicationRole};

-- The service's own rule: each desk day of V3 for as long as the location is open on that weekday. Nothing reads
-- desk_day any more but the version before.
INSERT INTO coverage_requirement (administration, location, weekday, starts, ends, minimum_staff, valid_from, valid_to, assumed)
SELECT desk.administration, desk.location, desk.weekday, hours.opens, hours.closes, 1, desk.valid_from, desk.valid_to,
       desk.weekday_is_assumed OR hours.assumed
FROM desk_day desk JOIN opening_hours hours ON hours.location = desk.location AND hours.weekday = desk.weekday
  AND hours.valid_to IS NULL;
-- Made after the rows above, which no one has changed.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON coverage_requirement
  FOR EACH ROW EXECUTE FUNCTION audit_change('coverage_requirement', 'id', '{}');

-- Who is away. Why somebody is sick stands nowhere.
CREATE TABLE absence (
  id              uuid        PRIMARY KEY,
  version         bigint      NOT NULL,
  staff           uuid        NOT NULL,
  administration  text        NOT NULL,
  kind            text        NOT NULL CONSTRAINT absence_kind_is_known CHECK (kind IN ('VACATION', 'SICKNESS', 'TRAINING')),
  first_day       date        NOT NULL,
  last_day        date        NOT NULL,
  -- Local times, of an absence within one day only.
  from_time       time(0),
  to_time         time(0),
  status          text        NOT NULL CONSTRAINT absence_status_is_known CHECK (status IN ('REQUESTED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
  decision_reason text        CONSTRAINT absence_decision_reason_has_1_to_1000_characters CHECK (length(decision_reason) BETWEEN 1 AND 1000),
  requested_at    timestamptz NOT NULL,
  decided_at      timestamptz,
  during          tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(
    (first_day + coalesce(from_time, '00:00')) AT TIME ZONE 'Europe/Copenhagen',
    CASE WHEN to_time IS NULL THEN (last_day + 1)::timestamp ELSE last_day + to_time END AT TIME ZONE 'Europe/Copenhagen')) STORED,
  CONSTRAINT absence_staff_is_known FOREIGN KEY (staff, administration) REFERENCES staff_member (id, administration),
  CONSTRAINT absence_last_day_is_not_before_first_day CHECK (last_day >= first_day),
  -- A list of a range of days then reads no absence that began more than this before it.
  CONSTRAINT absence_lasts_at_most_a_year CHECK (last_day - first_day <= 366),
  CONSTRAINT absence_has_times_within_one_day CHECK ((from_time IS NULL) = (to_time IS NULL)
    AND (from_time IS NULL OR (first_day = last_day AND to_time > from_time))),
  CONSTRAINT absence_is_stated_once EXCLUDE USING gist (staff WITH =, during WITH &&) WHERE (status IN ('REQUESTED', 'APPROVED'))
);
CREATE INDEX absence_by_first_day ON absence (first_day, id);
CREATE INDEX absence_by_administration ON absence (administration, first_day, id);
CREATE INDEX absence_by_staff ON absence (staff, first_day, id);
GRANT SELECT, INSERT, UPDATE ON absence TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON absence
  FOR EACH ROW EXECUTE FUNCTION audit_change('absence', 'id', '{kind,decision_reason}');

-- Who works when. Drafts and published shifts stand; a cancelled one stays, to be seen, and counts for nothing.
CREATE TABLE shift (
  id               uuid        PRIMARY KEY,
  version          bigint      NOT NULL,
  staff            uuid        NOT NULL,
  administration   text        NOT NULL,
  location         text        NOT NULL CONSTRAINT shift_location_is_known REFERENCES location (code),
  event            uuid        CONSTRAINT shift_event_is_known REFERENCES event (id),
  starts_at        timestamptz NOT NULL,
  ends_at          timestamptz NOT NULL,
  activity         text        NOT NULL CONSTRAINT shift_activity_is_known CHECK (activity IN ('DESK', 'EVENT', 'POP_UP', 'PREPARATION')),
  status           text        NOT NULL CONSTRAINT shift_status_is_known CHECK (status IN ('DRAFT', 'PUBLISHED', 'CANCELLED')),
  -- The soft rules that somebody chose to break, and why.
  overridden       varchar[]   NOT NULL DEFAULT '{}',
  override_reason  text        CONSTRAINT shift_override_reason_has_1_to_1000_characters CHECK (length(override_reason) BETWEEN 1 AND 1000),
  -- Why it was changed after it was published, or cancelled.
  change_reason    text        CONSTRAINT shift_change_reason_has_1_to_1000_characters CHECK (length(change_reason) BETWEEN 1 AND 1000),
  -- The absence that cancelled it.
  absence          uuid        REFERENCES absence (id),
  -- When the person was really at work, as confirmed afterwards.
  actual_starts_at timestamptz,
  actual_ends_at   timestamptz,
  CONSTRAINT shift_staff_is_known FOREIGN KEY (staff, administration) REFERENCES staff_member (id, administration),
  CONSTRAINT shift_ends_after_it_starts CHECK (ends_at > starts_at),
  -- 24 hours less the daily rest of 11 (Directive 2003/88/EC, article 3).
  CONSTRAINT shift_lasts_at_most_13_hours CHECK (ends_at - starts_at <= interval '13 hours'),
  CONSTRAINT shift_is_at_an_event_to_work_at_one CHECK (activity <> 'EVENT' OR event IS NOT NULL),
  CONSTRAINT shift_overrides_with_a_reason CHECK ((cardinality(overridden) > 0) = (override_reason IS NOT NULL)),
  CONSTRAINT shift_is_cancelled_with_a_reason CHECK (status <> 'CANCELLED' OR change_reason IS NOT NULL OR absence IS NOT NULL),
  CONSTRAINT shift_actual_hours_begin_and_end CHECK ((actual_starts_at IS NULL) = (actual_ends_at IS NULL) AND actual_ends_at > actual_starts_at),
  CONSTRAINT shift_actual_hours_are_at_most_24 CHECK (actual_ends_at - actual_starts_at <= interval '24 hours'),
  CONSTRAINT shift_is_published_to_be_confirmed CHECK (actual_starts_at IS NULL OR status = 'PUBLISHED'),
  CONSTRAINT shift_never_overlaps_another EXCLUDE USING gist (staff WITH =, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (status <> 'CANCELLED')
);
CREATE INDEX shift_by_start ON shift (starts_at, id);
CREATE INDEX shift_by_staff ON shift (staff, starts_at, id);
CREATE INDEX shift_by_administration ON shift (administration, starts_at, id);
CREATE INDEX shift_by_location ON shift (location, starts_at, id);
-- Few are cancelled, and few are for anything but the desk.
CREATE INDEX shift_by_status ON shift (status, starts_at, id);
CREATE INDEX shift_by_activity ON shift (activity, starts_at, id);
CREATE INDEX shift_by_event ON shift (event, starts_at, id) WHERE event IS NOT NULL;
CREATE INDEX shift_by_absence ON shift (absence) WHERE absence IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON shift TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON shift
  FOR EACH ROW EXECUTE FUNCTION audit_change('shift', 'id', '{override_reason,change_reason}');

-- Nobody works while away, whichever of the two was written first: both take the person's row before they look.
CREATE FUNCTION shift_is_outside_absences() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM staff_member WHERE id = NEW.staff FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM absence WHERE staff = NEW.staff AND status = 'APPROVED'
               AND during && tstzrange(NEW.starts_at, NEW.ends_at)) THEN
    RAISE EXCEPTION 'the person is away'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'shift_is_outside_absences';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shift_is_outside_absences BEFORE INSERT OR UPDATE OF staff, starts_at, ends_at, status ON shift
  FOR EACH ROW WHEN (NEW.status <> 'CANCELLED') EXECUTE FUNCTION shift_is_outside_absences();

CREATE FUNCTION absence_is_outside_shifts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM staff_member WHERE id = NEW.staff FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM shift WHERE staff = NEW.staff AND status <> 'CANCELLED'
               AND tstzrange(starts_at, ends_at) && NEW.during) THEN
    RAISE EXCEPTION 'the person has shifts then'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'absence_is_outside_shifts';
  END IF;
  RETURN NULL;
END $$;
-- After the row is written, because only then its range is there; deferred to the end, so that the shifts can be
-- cancelled for it in the same transaction.
CREATE CONSTRAINT TRIGGER absence_is_outside_shifts AFTER INSERT OR UPDATE OF status ON absence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'APPROVED') EXECUTE FUNCTION absence_is_outside_shifts();
