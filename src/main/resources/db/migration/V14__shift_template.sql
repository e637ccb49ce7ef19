-- Week patterns that are laid over a period, and the keys by which a calendar program reads a person's shifts.

CREATE TABLE shift_template (
  id             uuid   PRIMARY KEY,
  version        bigint NOT NULL,
  name           text   NOT NULL CONSTRAINT shift_template_name_has_1_to_100_characters CHECK (length(name) BETWEEN 1 AND 100),
  administration text   NOT NULL CONSTRAINT shift_template_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  CONSTRAINT shift_template_name_is_taken_once UNIQUE (administration, name)
);
CREATE INDEX shift_template_by_name ON shift_template (name, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON shift_template TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON shift_template
  FOR EACH ROW EXECUTE FUNCTION audit_change('shift_template', 'id', '{}');

CREATE TABLE shift_template_entry (
  template uuid    NOT NULL REFERENCES shift_template (id),
  weekday  text    NOT NULL CONSTRAINT shift_template_weekday_is_known CHECK (weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  location text    NOT NULL CONSTRAINT shift_template_location_is_known REFERENCES location (code),
  starts   time(0) NOT NULL,
  ends     time(0) NOT NULL,
  staff    uuid    NOT NULL CONSTRAINT shift_template_staff_is_known REFERENCES staff_member (id),
  -- A pattern knows no single event.
  activity text    NOT NULL CONSTRAINT shift_template_activity_is_known CHECK (activity IN ('DESK', 'POP_UP', 'PREPARATION')),
  PRIMARY KEY (template, staff, weekday, starts),
  CONSTRAINT shift_template_entry_ends_after_it_starts CHECK (ends > starts),
  CONSTRAINT shift_template_entry_never_overlaps_another EXCLUDE USING gist
    (template WITH =, staff WITH =, weekday WITH =, timerange(starts, ends) WITH &&)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON shift_template_entry TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON shift_template_entry
  FOR EACH ROW EXECUTE FUNCTION audit_change('shift_template_entry', 'template', '{}');

-- One key a person. Only its SHA-256 is here: whoever reads this table can read nobody's calendar.
CREATE TABLE calendar_key (
  staff      uuid        PRIMARY KEY CONSTRAINT calendar_key_staff_is_known REFERENCES staff_member (id),
  digest     bytea       NOT NULL CONSTRAINT calendar_key_digest_is_a_sha_256 CHECK (octet_length(digest) = 32),
  created_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_key TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON calendar_key
  FOR EACH ROW EXECUTE FUNCTION audit_change('calendar_key', 'staff', '{digest}');
