-- A booking without a login is UNCONFIRMED until the link that was mailed to its address confirms it. It keeps its time until
-- held_until, like a hold; what nobody confirmed is erased.
ALTER TABLE appointment
  DROP CONSTRAINT appointment_status_is_known,
  DROP CONSTRAINT appointment_is_held_until_a_time,
  DROP CONSTRAINT appointment_is_stranded_while_it_stands,
  DROP CONSTRAINT appointment_never_overlaps_another,
  ADD CONSTRAINT appointment_status_is_known
    CHECK (status IN ('HELD', 'UNCONFIRMED', 'BOOKED', 'CHECKED_IN', 'CANCELLED', 'EXPIRED', 'NO_SHOW')),
  ADD CONSTRAINT appointment_is_held_until_a_time
    CHECK (status NOT IN ('HELD', 'UNCONFIRMED', 'EXPIRED') OR held_until IS NOT NULL),
  ADD CONSTRAINT appointment_is_stranded_while_it_stands
    CHECK (stranded_since IS NULL OR status IN ('HELD', 'UNCONFIRMED', 'BOOKED')),
  ADD CONSTRAINT appointment_expires_without_a_name CHECK (status <> 'EXPIRED' OR name IS NULL),
  ADD CONSTRAINT appointment_never_overlaps_another EXCLUDE USING gist (guide WITH =, tstzrange(starts_at, blocked_until) WITH &&)
    WHERE (status IN ('HELD', 'UNCONFIRMED', 'BOOKED', 'CHECKED_IN'));
DROP INDEX appointment_held;
CREATE INDEX appointment_held ON appointment (held_until) WHERE status IN ('HELD', 'UNCONFIRMED', 'EXPIRED');

CREATE OR REPLACE TRIGGER appointment_is_within_a_shift BEFORE INSERT OR UPDATE ON appointment
  FOR EACH ROW WHEN (NEW.status IN ('HELD', 'UNCONFIRMED', 'BOOKED')) EXECUTE FUNCTION appointment_is_within_a_shift();
