CREATE TABLE IF NOT EXISTS event (
  id             uuid        PRIMARY KEY,
  version        bigint      NOT NULL,
  administration text        NOT NULL,
  type           text        NOT NULL,
  title_da       text        NOT NULL,
  title_en       text        NOT NULL,
  address        text        NOT NULL,
  starts_at      timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL,
  opens_at       timestamptz,
  closes_at      timestamptz,
  capacity       integer     NOT NULL,
  seat_limit     integer     NOT NULL,
  confirmed      integer     NOT NULL,
  waiting        integer     NOT NULL,
  status         text        NOT NULL,
  updated_at     timestamptz NOT NULL,
  CHECK (confirmed BETWEEN 0 AND seat_limit)
);
CREATE INDEX IF NOT EXISTS event_by_start ON event (starts_at, id);
CREATE TABLE IF NOT EXISTS registration (
  id            uuid        PRIMARY KEY DEFAULT uuidv7(),
  event         uuid        NOT NULL REFERENCES event,
  status        text        NOT NULL,
  name          text        NOT NULL,
  email         text        NOT NULL,
  municipality  text        NOT NULL,
  party_size    integer     NOT NULL CHECK (party_size BETWEEN 1 AND 20),
  registered_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (event, email)
);
CREATE TABLE IF NOT EXISTS consultation (
  id               uuid        PRIMARY KEY DEFAULT uuidv7(),
  administration   text        NOT NULL,
  location         text        NOT NULL,
  topics           text[]      NOT NULL,
  municipality     text        NOT NULL,
  duration_minutes integer     NOT NULL CHECK (duration_minutes BETWEEN 0 AND 600),
  recorded_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS consultation_by_time ON consultation (recorded_at, id);
CREATE TABLE IF NOT EXISTS audit (
  id        uuid        PRIMARY KEY DEFAULT uuidv7(),
  subject   text        NOT NULL,
  action    text        NOT NULL,
  entity    text        NOT NULL,
  entity_id uuid        NOT NULL,
  at        timestamptz NOT NULL DEFAULT now()
);
