-- Staffing: what a person is paid for and can do, which hours must be covered, who works when, and who is away.

-- Members of staff, pseudonymous: a display name, and a subject only where the person logs in.
CREATE TABLE staff_member (
  id                    uuid          PRIMARY KEY,
  version               bigint        NOT NULL,
  display_name          text          NOT NULL
    CONSTRAINT staff_member_display_name_has_1_to_100_characters CHECK (length(display_name) BETWEEN 1 AND 100),
  administration        text          NOT NULL
    CONSTRAINT staff_member_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  function              text          NOT NULL
    CONSTRAINT staff_member_function_is_known CHECK (function IN ('GUIDE', 'PROJECT_MANAGEMENT')),
  -- A person's employment may be larger than what the grant pays of it (staff_funding).
  employment_fraction   numeric(3, 2) NOT NULL DEFAULT 1
    CONSTRAINT staff_member_employment_fraction_is_above_0_to_1 CHECK (employment_fraction > 0 AND employment_fraction <= 1),
  languages             varchar[]     NOT NULL DEFAULT '{}'
    CONSTRAINT staff_member_languages_are_no_null CHECK (array_position(languages, NULL) IS NULL),
  topics                varchar[]     NOT NULL DEFAULT '{}'
    CONSTRAINT staff_member_topics_are_no_null CHECK (array_position(topics, NULL) IS NULL),
  -- Wishes, which weigh in a roster.
  preferred_weekdays    varchar[]     NOT NULL DEFAULT '{}',
  avoided_weekdays      varchar[]     NOT NULL DEFAULT '{}',
  preferred_dates       date[]        NOT NULL DEFAULT '{}',
  avoided_dates         date[]        NOT NULL DEFAULT '{}',
  preferred_days_in_row integer
    CONSTRAINT staff_member_preferred_days_in_row_are_1_to_6 CHECK (preferred_days_in_row BETWEEN 1 AND 6),
  active_from           date          NOT NULL,
  active_to             date,
  -- The OIDC subject links the person's shifts to the person's login.
  subject               text
    CONSTRAINT staff_member_subject_has_1_to_255_characters CHECK (length(subject) BETWEEN 1 AND 255),
  -- The address to which mails about the person's shifts go.
  email                 text
    CONSTRAINT staff_member_email_has_3_to_254_characters CHECK (length(email) BETWEEN 3 AND 254),
  CONSTRAINT staff_member_active_to_is_not_before_active_from CHECK (active_to >= active_from),
  CONSTRAINT staff_member_subject_is_one_person UNIQUE (subject),
  CONSTRAINT staff_member_weekdays_are_preferred_or_avoided CHECK (NOT preferred_weekdays && avoided_weekdays),
  CONSTRAINT staff_member_dates_are_preferred_or_avoided CHECK (NOT preferred_dates && avoided_dates),
  -- Foreign keys that name a person together with the administration hold on to both.
  CONSTRAINT staff_member_keeps_its_administration UNIQUE (id, administration)
);
CREATE INDEX staff_member_by_name ON staff_member (display_name, id);
GRANT SELECT, INSERT, UPDATE ON staff_member TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON staff_member FOR EACH ROW
  EXECUTE FUNCTION audit_change('staff_member', 'id', '{display_name,subject,email}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON staff_member FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- The hours of a person that an allocation pays, from when to when.
CREATE TABLE staff_funding (
  staff          uuid          NOT NULL REFERENCES staff_member (id),
  allocation     uuid          NOT NULL CONSTRAINT staff_funding_allocation_is_known REFERENCES allocation (id),
  hours_per_year numeric(7, 2) NOT NULL
    CONSTRAINT staff_funding_hours_are_above_0_to_2000 CHECK (hours_per_year > 0 AND hours_per_year <= 2000),
  valid_from     date          NOT NULL,
  valid_to       date          NOT NULL,
  PRIMARY KEY (staff, allocation, valid_from),
  CONSTRAINT staff_funding_valid_to_is_not_before_valid_from CHECK (valid_to >= valid_from),
  -- An allocation pays a person by one row on each day.
  CONSTRAINT staff_funding_is_stated_once EXCLUDE USING gist
    (staff WITH =, allocation WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX staff_funding_by_allocation ON staff_funding (allocation);
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_funding TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON staff_funding FOR EACH ROW
  EXECUTE FUNCTION audit_change('staff_funding', 'staff', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON staff_funding FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- An allocation is of one administration and one year: it pays neither the other's people, nor another year's hours.
CREATE FUNCTION staff_funding_fits_its_allocation() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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

-- How many guides of an administration must be at a location, on a weekday, from when to when in local time. Holidays and
-- closures lift the requirement for the day.
CREATE TABLE coverage_requirement (
  id             uuid      PRIMARY KEY DEFAULT uuidv7(),
  version        bigint    NOT NULL DEFAULT 0,
  administration text      NOT NULL
    CONSTRAINT coverage_requirement_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  location       text      NOT NULL CONSTRAINT coverage_requirement_location_is_known REFERENCES location (code),
  weekday        text      NOT NULL
    CONSTRAINT coverage_requirement_weekday_is_known
      CHECK (weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  starts         time(0)   NOT NULL,
  ends           time(0)   NOT NULL,
  minimum_staff  integer   NOT NULL
    CONSTRAINT coverage_requirement_minimum_staff_is_1_to_20 CHECK (minimum_staff BETWEEN 1 AND 20),
  -- What at least one of those who cover the hours should know.
  languages      varchar[] NOT NULL DEFAULT '{}',
  topics         varchar[] NOT NULL DEFAULT '{}',
  valid_from     date      NOT NULL,
  valid_to       date,
  -- Whether the weekday or the hours are our assumption. KF042 says only how many days a week.
  assumed        boolean   NOT NULL DEFAULT false,
  CONSTRAINT coverage_requirement_ends_after_it_starts CHECK (ends > starts),
  CONSTRAINT coverage_requirement_valid_to_is_not_before_valid_from CHECK (valid_to >= valid_from),
  CONSTRAINT coverage_requirement_never_overlaps_another EXCLUDE USING gist (
    administration WITH =, location WITH =, weekday WITH =, timerange(starts, ends) WITH &&,
    daterange(valid_from, valid_to, '[]') WITH &&)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON coverage_requirement TO ${applicationRole};

-- One guide for as long as the location is open on the weekday.
INSERT INTO coverage_requirement (administration, location, weekday, starts, ends, minimum_staff, valid_from, assumed) VALUES
  -- KFF is in International House on all of its four open days, so nothing is assumed.
  ('KFF', 'IH', 'MONDAY', '09:00', '15:00', 1, '2024-07-01', false),
  ('KFF', 'IH', 'WEDNESDAY', '11:00', '17:00', 1, '2024-07-01', false),
  ('KFF', 'IH', 'THURSDAY', '09:00', '15:00', 1, '2024-07-01', false),
  ('KFF', 'IH', 'FRIDAY', '09:00', '14:00', 1, '2024-07-01', false),
  -- BIF is in International House on one day a week and in Københavns Erhvervshus on three. KF042 does not say which: Monday in
  -- the House and the other open days in Erhvervshuset is our assumption.
  ('BIF', 'IH', 'MONDAY', '09:00', '15:00', 1, '2024-07-01', true),
  ('BIF', 'KEH', 'WEDNESDAY', '11:00', '17:00', 1, '2024-07-01', true),
  ('BIF', 'KEH', 'THURSDAY', '09:00', '15:00', 1, '2024-07-01', true),
  ('BIF', 'KEH', 'FRIDAY', '09:00', '14:00', 1, '2024-07-01', true);
-- After the rows above, which nobody has changed.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON coverage_requirement FOR EACH ROW
  EXECUTE FUNCTION audit_change('coverage_requirement', 'id', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON coverage_requirement FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Who is away. Nothing says what a sick person suffers from.
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
  status          text        NOT NULL
    CONSTRAINT absence_status_is_known CHECK (status IN ('REQUESTED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
  decision_reason text
    CONSTRAINT absence_decision_reason_has_1_to_1000_characters CHECK (length(decision_reason) BETWEEN 1 AND 1000),
  requested_at    timestamptz NOT NULL,
  decided_at      timestamptz,
  during          tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(
    (first_day + coalesce(from_time, '00:00')) AT TIME ZONE 'Europe/Copenhagen',
    CASE WHEN to_time IS NULL THEN (last_day + 1)::timestamp ELSE last_day + to_time END
      AT TIME ZONE 'Europe/Copenhagen')) STORED,
  CONSTRAINT absence_staff_is_known FOREIGN KEY (staff, administration) REFERENCES staff_member (id, administration),
  CONSTRAINT absence_last_day_is_not_before_first_day CHECK (last_day >= first_day),
  -- A list of the absences of some days need not read those that began more than a year before.
  CONSTRAINT absence_lasts_at_most_a_year CHECK (last_day - first_day <= 366),
  CONSTRAINT absence_has_times_within_one_day CHECK ((from_time IS NULL) = (to_time IS NULL)
    AND (from_time IS NULL OR (first_day = last_day AND to_time > from_time))),
  -- Absences of a person that are requested or approved never overlap.
  CONSTRAINT absence_is_stated_once EXCLUDE USING gist (staff WITH =, during WITH &&) WHERE (status IN ('REQUESTED', 'APPROVED'))
);
CREATE INDEX absence_by_first_day ON absence (first_day, id);
CREATE INDEX absence_by_administration ON absence (administration, first_day, id);
CREATE INDEX absence_by_staff ON absence (staff, first_day, id);
-- Few absences are undecided.
CREATE INDEX absence_by_status ON absence (status, first_day, id);
GRANT SELECT, INSERT, UPDATE ON absence TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON absence FOR EACH ROW
  EXECUTE FUNCTION audit_change('absence', 'id', '{kind,decision_reason}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON absence FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Who works when. Drafts and published shifts count. A cancelled shift stays to be seen, and counts for nothing.
CREATE TABLE shift (
  id               uuid        PRIMARY KEY,
  version          bigint      NOT NULL,
  staff            uuid        NOT NULL,
  administration   text        NOT NULL,
  location         text        NOT NULL CONSTRAINT shift_location_is_known REFERENCES location (code),
  event            uuid        CONSTRAINT shift_event_is_known REFERENCES event (id),
  starts_at        timestamptz NOT NULL,
  ends_at          timestamptz NOT NULL,
  activity         text        NOT NULL
    CONSTRAINT shift_activity_is_known CHECK (activity IN ('DESK', 'EVENT', 'POP_UP', 'PREPARATION')),
  status           text        NOT NULL CONSTRAINT shift_status_is_known CHECK (status IN ('DRAFT', 'PUBLISHED', 'CANCELLED')),
  -- The soft rules that somebody chose to break, and why.
  overridden       varchar[]   NOT NULL DEFAULT '{}',
  override_reason  text
    CONSTRAINT shift_override_reason_has_1_to_1000_characters CHECK (length(override_reason) BETWEEN 1 AND 1000),
  -- Why it was changed after it was published, or cancelled.
  change_reason    text
    CONSTRAINT shift_change_reason_has_1_to_1000_characters CHECK (length(change_reason) BETWEEN 1 AND 1000),
  -- The absence that cancelled it.
  absence          uuid        REFERENCES absence (id),
  -- When the person was really at work, as confirmed afterwards.
  actual_starts_at timestamptz,
  actual_ends_at   timestamptz,
  updated_at       timestamptz NOT NULL DEFAULT guidance_now(),
  CONSTRAINT shift_staff_is_known FOREIGN KEY (staff, administration) REFERENCES staff_member (id, administration),
  CONSTRAINT shift_ends_after_it_starts CHECK (ends_at > starts_at),
  -- 24 hours less the daily rest of 11 (Directive 2003/88/EC, article 3).
  CONSTRAINT shift_lasts_at_most_13_hours CHECK (ends_at - starts_at <= interval '13 hours'),
  CONSTRAINT shift_is_at_an_event_to_work_at_one CHECK (activity <> 'EVENT' OR event IS NOT NULL),
  CONSTRAINT shift_overrides_with_a_reason CHECK ((cardinality(overridden) > 0) = (override_reason IS NOT NULL)),
  CONSTRAINT shift_is_cancelled_with_a_reason CHECK (status <> 'CANCELLED' OR change_reason IS NOT NULL OR absence IS NOT NULL),
  CONSTRAINT shift_actual_hours_begin_and_end
    CHECK ((actual_starts_at IS NULL) = (actual_ends_at IS NULL) AND actual_ends_at > actual_starts_at),
  CONSTRAINT shift_actual_hours_are_at_most_24 CHECK (actual_ends_at - actual_starts_at <= interval '24 hours'),
  CONSTRAINT shift_is_published_to_be_confirmed CHECK (actual_starts_at IS NULL OR status = 'PUBLISHED'),
  CONSTRAINT shift_never_overlaps_another EXCLUDE USING gist (staff WITH =, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (status <> 'CANCELLED')
);
CREATE INDEX shift_by_start ON shift (starts_at, id);
CREATE INDEX shift_by_staff ON shift (staff, starts_at, id);
CREATE INDEX shift_by_administration ON shift (administration, starts_at, id);
CREATE INDEX shift_by_location ON shift (location, starts_at, id);
-- Few shifts are cancelled, and few are for anything but the desk.
CREATE INDEX shift_by_status ON shift (status, starts_at, id);
CREATE INDEX shift_by_activity ON shift (activity, starts_at, id);
CREATE INDEX shift_by_event ON shift (event, starts_at, id) WHERE event IS NOT NULL;
CREATE INDEX shift_by_absence ON shift (absence) WHERE absence IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON shift TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON shift FOR EACH ROW
  EXECUTE FUNCTION audit_change('shift', 'id', '{override_reason,change_reason}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON shift FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER says_when_it_changed BEFORE INSERT OR UPDATE ON shift FOR EACH ROW EXECUTE FUNCTION says_when_it_changed();
CREATE TRIGGER location_is_valid_then BEFORE INSERT OR UPDATE OF location, starts_at, status ON shift
  FOR EACH ROW WHEN (NEW.status <> 'CANCELLED') EXECUTE FUNCTION location_is_valid_then();

-- Nobody works while away, whichever of the two was written first: both functions lock the person's row before they look.
CREATE FUNCTION shift_is_outside_absences() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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

CREATE FUNCTION absence_is_outside_shifts() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM staff_member WHERE id = NEW.staff FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM shift WHERE staff = NEW.staff AND status <> 'CANCELLED'
               AND tstzrange(starts_at, ends_at) && NEW.during) THEN
    RAISE EXCEPTION 'the person has shifts then'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'absence_is_outside_shifts';
  END IF;
  RETURN NULL;
END $$;
-- After the row is written, because only then its range is there. Deferred to the end, so that the same transaction can cancel
-- the shifts for it.
CREATE CONSTRAINT TRIGGER absence_is_outside_shifts AFTER INSERT OR UPDATE OF status ON absence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'APPROVED') EXECUTE FUNCTION absence_is_outside_shifts();

-- A guide asks a colleague to take a published shift over, for one of the colleague's own or for nothing.
CREATE TABLE shift_swap (
  id             uuid        PRIMARY KEY,
  version        bigint      NOT NULL,
  administration text        NOT NULL,
  shift          uuid        NOT NULL REFERENCES shift (id),
  staff          uuid        NOT NULL,
  colleague      uuid        NOT NULL,
  -- The shift that the colleague gives for it.
  in_return      uuid        REFERENCES shift (id),
  status         text        NOT NULL
    CONSTRAINT shift_swap_status_is_known CHECK (status IN ('REQUESTED', 'ACCEPTED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
  decline_reason text
    CONSTRAINT shift_swap_decline_reason_has_1_to_1000_characters CHECK (length(decline_reason) BETWEEN 1 AND 1000),
  requested_at   timestamptz NOT NULL,
  CONSTRAINT shift_swap_staff_is_known FOREIGN KEY (staff, administration) REFERENCES staff_member (id, administration),
  CONSTRAINT shift_swap_colleague_is_of_the_same_administration FOREIGN KEY (colleague, administration)
    REFERENCES staff_member (id, administration),
  CONSTRAINT shift_swap_is_with_a_colleague CHECK (staff <> colleague),
  CONSTRAINT shift_swap_gives_another_shift CHECK (in_return <> shift)
);
-- A shift has one open swap at a time.
CREATE UNIQUE INDEX shift_swap_of_a_shift_is_one ON shift_swap (shift) WHERE status IN ('REQUESTED', 'ACCEPTED');
-- An open swap is looked for by either of its shifts when one of them is moved.
CREATE INDEX shift_swap_in_return ON shift_swap (in_return) WHERE status IN ('REQUESTED', 'ACCEPTED');
CREATE INDEX shift_swap_by_administration ON shift_swap (administration, id);
CREATE INDEX shift_swap_by_staff ON shift_swap (staff, id);
CREATE INDEX shift_swap_by_colleague ON shift_swap (colleague, id);
-- Few swaps are undecided.
CREATE INDEX shift_swap_by_status ON shift_swap (status, id);
GRANT SELECT, INSERT, UPDATE ON shift_swap TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON shift_swap FOR EACH ROW
  EXECUTE FUNCTION audit_change('shift_swap', 'id', '{decline_reason}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON shift_swap FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Week patterns that are laid over a period.
CREATE TABLE shift_template (
  id             uuid   PRIMARY KEY,
  version        bigint NOT NULL,
  name           text   NOT NULL CONSTRAINT shift_template_name_has_1_to_100_characters CHECK (length(name) BETWEEN 1 AND 100),
  administration text   NOT NULL CONSTRAINT shift_template_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  CONSTRAINT shift_template_name_is_taken_once UNIQUE (administration, name)
);
CREATE INDEX shift_template_by_name ON shift_template (name, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON shift_template TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON shift_template FOR EACH ROW
  EXECUTE FUNCTION audit_change('shift_template', 'id', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON shift_template FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

CREATE TABLE shift_template_entry (
  template uuid    NOT NULL REFERENCES shift_template (id),
  weekday  text    NOT NULL
    CONSTRAINT shift_template_weekday_is_known
      CHECK (weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  location text    NOT NULL CONSTRAINT shift_template_location_is_known REFERENCES location (code),
  starts   time(0) NOT NULL,
  ends     time(0) NOT NULL,
  staff    uuid    NOT NULL CONSTRAINT shift_template_staff_is_known REFERENCES staff_member (id),
  -- Not EVENT: a pattern of weeks knows no single event.
  activity text    NOT NULL CONSTRAINT shift_template_activity_is_known CHECK (activity IN ('DESK', 'POP_UP', 'PREPARATION')),
  PRIMARY KEY (template, staff, weekday, starts),
  CONSTRAINT shift_template_entry_ends_after_it_starts CHECK (ends > starts),
  CONSTRAINT shift_template_entry_never_overlaps_another EXCLUDE USING gist
    (template WITH =, staff WITH =, weekday WITH =, timerange(starts, ends) WITH &&)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON shift_template_entry TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON shift_template_entry FOR EACH ROW
  EXECUTE FUNCTION audit_change('shift_template_entry', 'template', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON shift_template_entry FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Periods of the schedule that were made binding, and their known flaws.
CREATE TABLE schedule_publication (
  id              uuid          PRIMARY KEY,
  version         bigint        NOT NULL,
  administration  text          NOT NULL
    CONSTRAINT schedule_publication_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  first_day       date          NOT NULL,
  last_day        date          NOT NULL,
  published_at    timestamptz   NOT NULL,
  shifts          integer       NOT NULL CONSTRAINT schedule_publication_publishes_a_shift CHECK (shifts > 0),
  hours           numeric(8, 2) NOT NULL,
  uncovered_hours numeric(8, 2) NOT NULL,
  override_reason text
    CONSTRAINT schedule_publication_override_reason_has_1_to_1000_characters CHECK (length(override_reason) BETWEEN 1 AND 1000),
  CONSTRAINT schedule_publication_last_day_is_not_before_first_day CHECK (last_day >= first_day),
  CONSTRAINT schedule_publication_leaves_gaps_with_a_reason CHECK (uncovered_hours = 0 OR override_reason IS NOT NULL)
);
CREATE INDEX schedule_publication_by_time ON schedule_publication (published_at DESC, id DESC);
GRANT SELECT, INSERT ON schedule_publication TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON schedule_publication FOR EACH ROW
  EXECUTE FUNCTION audit_change('schedule_publication', 'id', '{override_reason}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON schedule_publication FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- The keys by which a calendar program reads a person's shifts, one for each person. Only the SHA-256 of a key is kept: whoever
-- reads this table can read nobody's calendar.
CREATE TABLE calendar_key (
  staff      uuid        PRIMARY KEY CONSTRAINT calendar_key_staff_is_known REFERENCES staff_member (id),
  digest     bytea       NOT NULL CONSTRAINT calendar_key_digest_is_a_sha_256 CHECK (octet_length(digest) = 32),
  created_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_key TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON calendar_key FOR EACH ROW
  EXECUTE FUNCTION audit_change('calendar_key', 'staff', '{digest}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON calendar_key FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Proposals of the solver: what was asked, the best solution so far, and what the coordinators decided.
CREATE TABLE roster (
  id                 uuid        PRIMARY KEY,
  version            bigint      NOT NULL,
  -- The administration whose coordinator asked for it. A shared roster is of both administrations.
  administration     text        NOT NULL CONSTRAINT roster_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  shared             boolean     NOT NULL,
  -- Whether it plans an existing schedule anew around a gap.
  replan             boolean     NOT NULL DEFAULT false,
  first_day          date        NOT NULL,
  last_day           date        NOT NULL,
  status             text        NOT NULL
    CONSTRAINT roster_status_is_known CHECK (status IN ('SOLVING', 'PROPOSED', 'FAILED', 'ADOPTED', 'DISCARDED')),
  -- The administrations that approved it.
  approved           varchar[]   NOT NULL DEFAULT '{}',
  time_limit_seconds integer     NOT NULL
    CONSTRAINT roster_time_limit_seconds_are_1_to_300 CHECK (time_limit_seconds BETWEEN 1 AND 300),
  -- No foreign key: the job is forgotten before the roster.
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
CREATE TRIGGER audit AFTER INSERT OR DELETE ON roster FOR EACH ROW
  EXECUTE FUNCTION audit_change('roster', 'id', '{assignments,progress}');
-- The steps of a running search are not audited, but every decision is. The shifts that a roster becomes are audited again.
CREATE TRIGGER audit_decision AFTER UPDATE ON roster FOR EACH ROW
  WHEN ((to_jsonb(OLD) - CASE WHEN OLD.status = 'SOLVING' AND NEW.status = 'SOLVING'
           THEN '{version,job,assigned,score,assignments,progress}'::text[] ELSE '{version}' END)
        IS DISTINCT FROM (to_jsonb(NEW) - CASE WHEN OLD.status = 'SOLVING' AND NEW.status = 'SOLVING'
           THEN '{version,job,assigned,score,assignments,progress}'::text[] ELSE '{version}' END))
  EXECUTE FUNCTION audit_change('roster', 'id', '{assignments,progress}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON roster FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- What the solver was given, so that an interrupted search goes on with the same. It says who is away, and is read for one roster
-- at a time.
CREATE TABLE roster_problem (
  id      uuid  PRIMARY KEY REFERENCES roster (id),
  problem jsonb NOT NULL
);
GRANT SELECT, INSERT ON roster_problem TO ${applicationRole};
CREATE TRIGGER audit AFTER DELETE ON roster_problem FOR EACH ROW
  EXECUTE FUNCTION audit_change('roster_problem', 'id', '{problem}');
CREATE TRIGGER is_only_added_to BEFORE UPDATE ON roster_problem FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON roster_problem FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
