-- The HTTP edge: answers to repeated requests, and limits.

-- The first answer to a request with an Idempotency-Key, which repeats of the request get too. It is kept for a day.
CREATE TABLE idempotent_answer (
  caller          text        NOT NULL,
  method          text        NOT NULL,
  path            text        NOT NULL,
  idempotency_key text        NOT NULL,
  fingerprint     text        NOT NULL,
  status          integer     NOT NULL,
  location        text,
  etag            text,
  -- Kept only where it holds no personal data. Otherwise the answer is rendered again from its records (ADR 29).
  body            text,
  answer_type     text,
  records         uuid[],
  created_at      timestamptz NOT NULL,
  -- A caller's key has one effect on a path.
  CONSTRAINT idempotency_key_has_one_effect PRIMARY KEY (caller, method, path, idempotency_key)
);
CREATE INDEX idempotent_answer_by_age ON idempotent_answer (created_at);
GRANT SELECT, INSERT, DELETE ON idempotent_answer TO ${applicationRole};

-- How much of each limit a client has used, over all replicas, as Bucket4j writes it. A crash may empty the table: then everybody
-- begins anew.
CREATE UNLOGGED TABLE rate_limit_bucket (
  -- A keyed hash of the limit's name and the client's address or mailbox.
  key        bytea
    CONSTRAINT rate_limit_bucket_is_one PRIMARY KEY CONSTRAINT rate_limit_bucket_key_has_32_bytes CHECK (length(key) = 32),
  -- Null until the same transaction counts the first use.
  state      bytea,
  -- From then on the bucket is full again, which is as good as no bucket.
  expires_at timestamptz NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX rate_limit_bucket_by_expiry ON rate_limit_bucket (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit_bucket TO ${applicationRole};

-- The key of that hash, one for all replicas. Without a key, an IPv4 address could be found by trying all of them.
CREATE TABLE rate_limit_key (
  only_one boolean PRIMARY KEY DEFAULT true CONSTRAINT rate_limit_key_is_the_only_one CHECK (only_one),
  key      bytea   NOT NULL
);
GRANT SELECT ON rate_limit_key TO ${applicationRole};
INSERT INTO rate_limit_key (key)
VALUES (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON rate_limit_key FOR EACH ROW
  EXECUTE FUNCTION audit_change('rate_limit_key', 'only_one', '{key}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON rate_limit_key FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
