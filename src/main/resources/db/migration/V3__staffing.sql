-- Who works at the desks. Pseudonymous: a display name, and a subject only where the person logs in.
CREATE TABLE staff_member (
  id             uuid         PRIMARY KEY,
  version        bigint       NOT NULL,
  display_name   text         NOT NULL CONSTRAINT staff_member_display_name_has_1_to_100_characters CHECK (length(display_name) BETWEEN 1 AND 100),
  administration text         NOT NULL CONSTRAINT staff_member_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  function       text         NOT NULL CONSTRAINT staff_member_function_is_known CHECK (function IN ('GUIDE', 'PROJECT_MANAGEMENT')),
  -- What the grant pays of the person; the person may have more hours than these.
  funded_fte     numeric(3,2) NOT NULL CONSTRAINT staff_member_funded_fte_is_0_to_1 CHECK (funded_fte BETWEEN 0 AND 1),
  active_from    date         NOT NULL,
  active_to      date,
  -- The OIDC subject; links the person's shifts to the person's login.
  subject        text         CONSTRAINT staff_member_subject_has_1_to_255_characters CHECK (length(subject) BETWEEN 1 AND 255),
  CONSTRAINT staff_member_active_to_is_not_before_active_from CHECK (active_to >= active_from),
  CONSTRAINT staff_member_subject_is_one_person UNIQUE (subject)
);
CREATE INDEX staff_member_by_name ON staff_member (display_name, id);
GRANT SELECT, INSERT, UPDATE ON staff_member TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON staff_member
  FOR EACH ROW EXECUTE FUNCTION audit_change('staff_member', 'id', '{display_name,subject}');

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Which administration staffs which desk on which weekday. Configuration: changed by migration, read by the application.
CREATE TABLE desk_day (
  id                 uuid    PRIMARY KEY DEFAULT uuidv7(),
  administration     text    NOT NULL CONSTRAINT desk_day_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  location           text    NOT NULL CONSTRAINT desk_day_location_is_known REFERENCES location (code),
  weekday            text    NOT NULL CONSTRAINT desk_day_weekday_is_known CHECK (weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  valid_from         date    NOT NULL,
  valid_to           date,
  -- The number of days a week is a fact of KF042; which weekdays they are is, where this says so, our assumption.
  weekday_is_assumed boolean NOT NULL,
  CONSTRAINT desk_day_valid_to_is_not_before_valid_from CHECK (valid_to >= valid_from),
  CONSTRAINT desk_day_is_stated_once EXCLUDE USING gist
    (administration WITH =, location WITH =, weekday WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
GRANT SELECT ON desk_day TO ${applicationRole};

-- KFF: International House on all of its four open days, so nothing is assumed.
INSERT INTO desk_day (administration, location, weekday, valid_from, weekday_is_assumed)
SELECT 'KFF', 'IH', weekday, '2024-07-01', false FROM unnest('{MONDAY,WEDNESDAY,THURSDAY,FRIDAY}'::text[]) weekday;
-- BIF: one day a week in International House and three in Københavns Erhvervshus. KF042 does not say which; Monday in
-- the House and the other open days in Erhvervshuset is our assumption.
INSERT INTO desk_day (administration, location, weekday, valid_from, weekday_is_assumed)
VALUES ('BIF', 'IH', 'MONDAY', '2024-07-01', true),
       ('BIF', 'KEH', 'WEDNESDAY', '2024-07-01', true),
       ('BIF', 'KEH', 'THURSDAY', '2024-07-01', true),
       ('BIF', 'KEH', 'FRIDAY', '2024-07-01', true);
