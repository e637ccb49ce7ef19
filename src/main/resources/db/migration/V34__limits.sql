-- Holds how much of each limit a client has used, over all replicas, as Bucket4j writes it. A crash may empty the table:
-- then everybody begins anew. The key is a keyed hash of the limit's name and the client's address or mailbox.
CREATE UNLOGGED TABLE rate_limit_bucket (
  key        bytea       CONSTRAINT rate_limit_bucket_is_one PRIMARY KEY
                         CONSTRAINT rate_limit_bucket_key_has_32_bytes CHECK (length(key) = 32),
  -- Empty until its first use is counted, in the same transaction.
  state      bytea,
  -- By then the bucket is full again, which is as good as none.
  expires_at timestamptz NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX rate_limit_bucket_by_expiry ON rate_limit_bucket (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit_bucket TO ${applicationRole};

-- The key of that hash, one for all replicas: without it an IPv4 address could be found by trying all of them.
CREATE TABLE rate_limit_key (
  only_one boolean PRIMARY KEY DEFAULT true CONSTRAINT rate_limit_key_is_the_only_one CHECK (only_one),
  key      bytea   NOT NULL
);
INSERT INTO rate_limit_key (key)
VALUES (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
GRANT SELECT ON rate_limit_key TO ${applicationRole};

-- Keyed hash of the address that made an appointment without login, and the mailbox that it is for.
ALTER TABLE appointment
  ADD COLUMN origin  bytea CONSTRAINT appointment_origin_has_32_bytes CHECK (length(origin) = 32),
  ADD COLUMN mailbox text  CONSTRAINT appointment_mailbox_has_3_to_254_characters CHECK (length(mailbox) BETWEEN 3 AND 254);
CREATE INDEX appointment_open_by_origin ON appointment (origin) WHERE origin IS NOT NULL AND status IN ('HELD', 'UNCONFIRMED', 'BOOKED');
CREATE INDEX appointment_open_by_mailbox ON appointment (mailbox) WHERE mailbox IS NOT NULL AND status IN ('HELD', 'UNCONFIRMED', 'BOOKED');

-- Earlier appointments get their mailbox where it does not overlap another of the same, which nobody prevented so far.
SELECT set_config('guidance.actor', '{"subject": "migration", "roles": [], "operation": "V34"}', true);
WITH named AS (
  SELECT id, lower(regexp_replace(email, '\+[^@]*@', '@')) AS mailbox, tstzrange(starts_at, ends_at) AS time
  FROM appointment WHERE status IN ('BOOKED', 'CHECKED_IN') AND email LIKE '_%@_%'
)
UPDATE appointment SET mailbox = mine.mailbox
  FROM named mine
 WHERE appointment.id = mine.id
   AND NOT EXISTS (SELECT FROM named other
                    WHERE other.mailbox = mine.mailbox AND other.time && mine.time AND other.id < mine.id);

-- Refuses two appointments of one mailbox at one time, among the booked ones and among those to be confirmed. The two are kept
-- apart, so that asking for a time tells nobody whether the mailbox has booked one.
ALTER TABLE appointment
  ADD CONSTRAINT appointment_mailbox_never_overlaps EXCLUDE USING gist (mailbox WITH =, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (status IN ('BOOKED', 'CHECKED_IN')),
  ADD CONSTRAINT appointment_mailbox_never_waits_twice EXCLUDE USING gist (mailbox WITH =, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (status = 'UNCONFIRMED');

-- Erased with the name, also by a replica that does not know the columns yet.
CREATE FUNCTION appointment_forgets_who() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.origin := NULL;
  NEW.mailbox := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER appointment_forgets_who BEFORE UPDATE OF erased_at ON appointment
  FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION appointment_forgets_who();
ALTER TABLE appointment ADD CONSTRAINT appointment_mailbox_is_erased_too
  CHECK (erased_at IS NULL OR (mailbox IS NULL AND origin IS NULL));

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON appointment
  FOR EACH ROW EXECUTE FUNCTION audit_change('appointment', 'id', '{name,email,mailbox,origin,cancel_reason,secret_digest}');

-- A mail that somebody without login and without a secret caused: only so many of them reach one mailbox in an hour.
ALTER TABLE notification ADD COLUMN from_stranger boolean NOT NULL DEFAULT false;
