-- The secrets that were mailed to whoever has an appointment, beside the one that was answered when it was made.
CREATE TABLE appointment_link (
  digest      bytea       PRIMARY KEY CONSTRAINT appointment_link_digest_has_32_bytes CHECK (length(digest) = 32),
  appointment uuid        NOT NULL CONSTRAINT appointment_link_is_of_an_appointment REFERENCES appointment (id) ON DELETE CASCADE,
  created_at  timestamptz NOT NULL
);
CREATE INDEX appointment_link_by_appointment ON appointment_link (appointment);
GRANT SELECT, INSERT ON appointment_link TO ${applicationRole};
