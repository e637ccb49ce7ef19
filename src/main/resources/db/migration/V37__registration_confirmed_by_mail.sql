-- Keeps it secret whose address is registered. A registration without a login is UNCONFIRMED until the link that was mailed to
-- its address confirms it. It holds seats, or a place in line, until confirm_by. For an address that is registered already, a
-- phantom row is written that holds as much for as long, and says nothing about anybody.
ALTER TABLE registration
  ADD COLUMN confirm_by timestamptz,
  -- Whether an unconfirmed party holds seats; else it holds a place in line.
  ADD COLUMN seats_held boolean NOT NULL DEFAULT false,
  -- The registration of the address that was registered again.
  ADD COLUMN phantom_of uuid CONSTRAINT registration_phantom_is_of_a_registration REFERENCES registration (id),
  DROP CONSTRAINT registration_status_is_known,
  DROP CONSTRAINT registration_is_under_a_name,
  ADD CONSTRAINT registration_status_is_known
    CHECK (status IN ('UNCONFIRMED', 'CONFIRMED', 'WAITING', 'OFFERED', 'CANCELLED', 'DECLINED', 'EXPIRED')),
  ADD CONSTRAINT registration_is_under_a_name
    CHECK (name IS NOT NULL OR erased_at IS NOT NULL OR source = 'WALK_IN' OR phantom_of IS NOT NULL),
  ADD CONSTRAINT registration_is_unconfirmed_until_a_time CHECK (status <> 'UNCONFIRMED' OR confirm_by IS NOT NULL),
  ADD CONSTRAINT registration_holds_seats_while_unconfirmed CHECK (status = 'UNCONFIRMED' OR NOT seats_held),
  ADD CONSTRAINT registration_phantom_is_nobody
    CHECK (phantom_of IS NULL OR (status IN ('UNCONFIRMED', 'EXPIRED') AND answers = '{}'
      AND num_nonnulls(name, email, email_key, language, municipality, situation, industry, arrival_month, consented_at, partner) = 0));

-- An unconfirmed address is taken too. A phantom has no address, so it never is in the way.
DROP INDEX registration_is_the_only_one_of_its_email;
CREATE UNIQUE INDEX registration_is_the_only_one_of_its_email ON registration (event, email_key)
  WHERE status IN ('UNCONFIRMED', 'CONFIRMED', 'WAITING', 'OFFERED');
CREATE INDEX registration_unconfirmed ON registration (confirm_by, event) WHERE status = 'UNCONFIRMED';
CREATE INDEX registration_confirmed_by ON registration (event, confirm_by) WHERE confirm_by IS NOT NULL;
CREATE INDEX registration_phantom ON registration (phantom_of) WHERE phantom_of IS NOT NULL;

-- Seats held by unconfirmed parties, in persons, and all unconfirmed parties, with seats or in line.
ALTER TABLE event_seats
  ADD COLUMN unconfirmed integer NOT NULL DEFAULT 0
    CONSTRAINT event_seats_unconfirmed_is_not_negative CHECK (unconfirmed >= 0),
  ADD COLUMN parties_unconfirmed integer NOT NULL DEFAULT 0
    CONSTRAINT event_seats_parties_unconfirmed_is_not_negative CHECK (parties_unconfirmed >= 0);

CREATE OR REPLACE FUNCTION event_seats_are_never_overpromised() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM event_seats WHERE event = NEW.event AND confirmed + offered + unconfirmed > seat_limit) THEN
    RAISE EXCEPTION 'more seats are confirmed, offered and held than there are'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'event_seats_are_never_overpromised';
  END IF;
  RETURN NULL;
END $$;
-- Beside are_never_overpromised, whose condition knows nothing of unconfirmed parties.
CREATE CONSTRAINT TRIGGER are_never_overpromised_with_unconfirmed AFTER UPDATE ON event_seats DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.confirmed + NEW.offered + NEW.unconfirmed > NEW.seat_limit)
  EXECUTE FUNCTION event_seats_are_never_overpromised();

CREATE OR REPLACE FUNCTION event_keeps_taking_registrations() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM event_seats WHERE event = NEW.id AND confirmed + offered + waiting + unconfirmed > 0) THEN
    RAISE EXCEPTION 'somebody is registered already'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'event_keeps_taking_registrations';
  END IF;
  RETURN NULL;
END $$;

-- An unconfirmed party counts among those that wait unless it holds seats.
CREATE OR REPLACE FUNCTION registration_takes_its_seats() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  before     integer := CASE WHEN TG_OP = 'UPDATE' THEN OLD.party_size ELSE 0 END;
  was        text    := CASE WHEN TG_OP = 'UPDATE' THEN OLD.status ELSE '' END;
  held       boolean := TG_OP = 'UPDATE' AND OLD.seats_held;
  seated     integer := (NEW.source <> 'WALK_IN')::integer;
  waited     integer := (was = 'WAITING' OR (was = 'UNCONFIRMED' AND NOT held))::integer;
  waits      integer := (NEW.status = 'WAITING' OR (NEW.status = 'UNCONFIRMED' AND NOT NEW.seats_held))::integer;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.status, NEW.party_size, NEW.seats_held) = (OLD.status, OLD.party_size, OLD.seats_held) THEN
    RETURN NEW;
  END IF;
  UPDATE event_seats
     SET confirmed = confirmed + seated * ((NEW.status = 'CONFIRMED')::integer * NEW.party_size - (was = 'CONFIRMED')::integer * before),
         offered = offered + (NEW.status = 'OFFERED')::integer * NEW.party_size - (was = 'OFFERED')::integer * before,
         unconfirmed = unconfirmed + NEW.seats_held::integer * NEW.party_size - held::integer * before,
         parties_unconfirmed = parties_unconfirmed + (NEW.status = 'UNCONFIRMED')::integer - (was = 'UNCONFIRMED')::integer,
         waiting = waiting + waits * NEW.party_size - waited * before,
         parties_waiting = parties_waiting + waits - waited,
         last_place = last_place + (TG_OP = 'INSERT')::integer
   WHERE event = NEW.event
  RETURNING CASE WHEN TG_OP = 'INSERT' THEN last_place ELSE NEW.place END INTO NEW.place;
  RETURN NEW;
END $$;
