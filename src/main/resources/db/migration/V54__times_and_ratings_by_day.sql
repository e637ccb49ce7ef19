-- Times waited, times served and ratings, counted by day and by month, so that a median over years need not read every
-- consultation. Triggers only note the days that change, which makes no writer wait; a task counts these days again. Until then
-- they are read from the consultations, so that a reader always sees what a recount would give.

-- What is known of each called or recorded consultation that began in the half-open period. waited and served are tenths of a
-- minute, half a tenth rounded up. They are null where nobody knows them.
-- A ticket may stand in line again after a call: what was waited since the last recorded consultation belongs to the next one.
-- Where it waited once, as nearly all do, there is nothing to divide. Tickets are of one day, so that no period of a ticket lies
-- further from its consultation than the day on which summer time ends is long.
CREATE FUNCTION consultation_facts(begins timestamptz, ends timestamptz, place text, owner text)
RETURNS TABLE (administration text, location text, ticket uuid, language text, topics text[], persons integer,
  started_at timestamptz, channel text, result text, municipality text, situation text, first_visit text, target_group text,
  counts boolean, referred boolean, score integer, timed boolean, waited integer, served integer)
LANGUAGE sql STABLE AS $$
  WITH seen AS (
    SELECT * FROM consultation c
     WHERE c.started_at >= begins AND c.started_at < ends AND c.status IN ('RECORDED', 'NO_SHOW')
       AND (place IS NULL OR c.location = place) AND (owner IS NULL OR c.administration = owner)),
  measured AS (
    SELECT p.consultation, min(p.started_at) AS called, bool_or(p.forgotten OR p.ended_at IS NULL) AS unknown,
           sum(p.ended_at - p.started_at) FILTER (WHERE p.state = 'SERVICE') AS time
      FROM ticket_period p
     WHERE p.started_at >= begins - interval '25 hours' AND p.started_at < ends + interval '25 hours' AND p.consultation IS NOT NULL
     GROUP BY p.consultation),
  waits AS (
    SELECT p.ticket, count(*) AS times, bool_or(p.forgotten) AS unknown, sum(p.ended_at - p.started_at) AS time
      FROM ticket_period p
     WHERE p.started_at >= begins - interval '25 hours' AND p.started_at < ends AND p.state = 'WAITING' AND p.ended_at IS NOT NULL
     GROUP BY p.ticket)
  SELECT s.administration, s.location, s.ticket, s.language, s.topics, s.persons, s.started_at, s.channel, s.result, s.municipality,
         s.situation, s.first_visit, consultation_group(s.municipality, s.moving_to_copenhagen), s.status = 'RECORDED',
         EXISTS (SELECT FROM referral r WHERE r.consultation = s.id AND r.status <> 'WITHDRAWN'), rating.score, m.time IS NOT NULL,
         round(extract(epoch FROM CASE
           WHEN s.status <> 'RECORDED' THEN NULL
           WHEN w.times = 1 THEN CASE WHEN NOT w.unknown THEN w.time END
           WHEN w.times > 1 THEN (
             SELECT CASE WHEN NOT bool_or(p.forgotten) THEN sum(p.ended_at - p.started_at) END
               FROM ticket_period p
              WHERE p.ticket = s.ticket AND p.state = 'WAITING' AND p.ended_at <= m.called
                AND NOT EXISTS (
                  SELECT FROM ticket_period o JOIN consultation e ON e.id = o.consultation
                   WHERE o.ticket = s.ticket AND o.started_at >= p.ended_at AND o.started_at < m.called
                     AND e.status = 'RECORDED' AND e.id <> s.id))
         END) / 6)::integer,
         CASE
           WHEN s.status <> 'RECORDED' OR s.forgotten THEN NULL
           WHEN m.time IS NULL THEN s.duration_minutes * 10
           WHEN NOT m.unknown THEN round(extract(epoch FROM m.time) / 6)::integer
         END
    FROM seen s
      LEFT JOIN measured m ON m.consultation = s.id
      LEFT JOIN waits w ON w.ticket = s.ticket
      LEFT JOIN rating ON rating.consultation = s.id
$$;

CREATE TABLE desk_figure_day (
  figure         text    NOT NULL CONSTRAINT desk_figure_day_is_known CHECK (figure IN ('WAITING', 'SERVICE', 'RATING')),
  day            date    NOT NULL,
  administration text    NOT NULL,
  location       text    NOT NULL,
  -- Tenths of a minute waited or served, or a rating from 1 to 5.
  value          integer NOT NULL,
  consultations  integer NOT NULL CONSTRAINT desk_figure_day_counts CHECK (consultations > 0),
  PRIMARY KEY (figure, day, administration, location, value)
);
-- The sums of desk_figure_day by month, each named by its first day; also of a month that is not over.
CREATE TABLE desk_figure_month (
  figure         text    NOT NULL CONSTRAINT desk_figure_month_is_known CHECK (figure IN ('WAITING', 'SERVICE', 'RATING')),
  month          date    NOT NULL,
  administration text    NOT NULL,
  location       text    NOT NULL,
  value          integer NOT NULL,
  consultations  integer NOT NULL CONSTRAINT desk_figure_month_counts CHECK (consultations > 0),
  PRIMARY KEY (figure, month, administration, location, value)
);
-- The days whose counts may be wrong, as often as something changed.
CREATE TABLE desk_day_changed (day date NOT NULL);
CREATE INDEX desk_day_changed_by_day ON desk_day_changed (day);
GRANT SELECT, INSERT, DELETE ON desk_figure_day, desk_figure_month, desk_day_changed TO ${applicationRole};

CREATE FUNCTION local_day(at timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (at AT TIME ZONE 'Europe/Copenhagen')::date
$$;

-- A consultation changes the times of others of its ticket, too. Sequential scans are off in these functions, because a session
-- keeps their plans, and may have made them while the table was empty.
CREATE FUNCTION consultation_changes_its_day() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO desk_day_changed
    SELECT local_day(n.started_at) FROM counted n
     UNION SELECT local_day(c.started_at) FROM consultation c
            WHERE c.ticket = ANY (ARRAY(SELECT n.ticket FROM counted n WHERE n.ticket IS NOT NULL));
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO desk_day_changed
    SELECT local_day(n.started_at) FROM discounted n
     UNION SELECT local_day(c.started_at) FROM consultation c
            WHERE c.ticket = ANY (ARRAY(SELECT n.ticket FROM discounted n WHERE n.ticket IS NOT NULL));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER changes_its_day AFTER INSERT ON consultation REFERENCING NEW TABLE AS counted
  FOR EACH STATEMENT EXECUTE FUNCTION consultation_changes_its_day();
CREATE TRIGGER changes_both_days AFTER UPDATE ON consultation REFERENCING NEW TABLE AS counted OLD TABLE AS discounted
  FOR EACH STATEMENT EXECUTE FUNCTION consultation_changes_its_day();
CREATE TRIGGER changes_the_day_it_was_of AFTER DELETE ON consultation REFERENCING OLD TABLE AS discounted
  FOR EACH STATEMENT EXECUTE FUNCTION consultation_changes_its_day();

CREATE FUNCTION ticket_period_changes_its_day() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO desk_day_changed
  SELECT DISTINCT local_day(c.started_at) FROM consultation c WHERE c.ticket = ANY (ARRAY(SELECT p.ticket FROM changed p));
  RETURN NULL;
END $$;
CREATE TRIGGER changes_its_day AFTER INSERT ON ticket_period REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION ticket_period_changes_its_day();
CREATE TRIGGER changes_its_day_later AFTER UPDATE ON ticket_period REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION ticket_period_changes_its_day();
CREATE TRIGGER changes_the_day_it_was_of AFTER DELETE ON ticket_period REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION ticket_period_changes_its_day();

CREATE FUNCTION rating_changes_its_day() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO desk_day_changed
  SELECT DISTINCT local_day(c.started_at) FROM consultation c WHERE c.id = ANY (ARRAY(SELECT r.consultation FROM changed r));
  RETURN NULL;
END $$;
CREATE TRIGGER changes_its_day AFTER INSERT ON rating REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION rating_changes_its_day();
CREATE TRIGGER changes_its_day_later AFTER UPDATE ON rating REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION rating_changes_its_day();
CREATE TRIGGER changes_the_day_it_was_of AFTER DELETE ON rating REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION rating_changes_its_day();

-- A recount of one day, from the consultations.
CREATE FUNCTION desk_figures_of_day(day date)
RETURNS TABLE (figure text, administration text, location text, value integer, consultations bigint) LANGUAGE sql STABLE AS $$
  SELECT v.figure, f.administration, f.location, v.value, count(*)
    FROM consultation_facts(day::timestamp AT TIME ZONE 'Europe/Copenhagen', (day + 1)::timestamp AT TIME ZONE 'Europe/Copenhagen',
           NULL, NULL) f
      CROSS JOIN LATERAL (VALUES ('WAITING', f.waited), ('SERVICE', f.served), ('RATING', f.score)) v (figure, value)
   WHERE f.counts AND v.value IS NOT NULL
   GROUP BY 1, 2, 3, 4
$$;

-- The values of a figure in a half-open period, and how many consultations have each: whole months from the sums by month, the
-- other days from those by day, and changed days from the consultations. A value may stand in several rows.
CREATE FUNCTION desk_figures(asked text, first_day date, next_day date)
RETURNS TABLE (administration text, location text, value integer, consultations bigint) LANGUAGE sql STABLE AS $$
  WITH changed AS MATERIALIZED (
    SELECT DISTINCT c.day FROM desk_day_changed c WHERE c.day >= first_day AND c.day < next_day),
  whole AS MATERIALIZED (
    SELECT m::date AS month
      FROM generate_series(date_trunc('month', first_day::timestamp), next_day::timestamp - interval '1 month', interval '1 month') m
     WHERE m >= first_day AND m::date NOT IN (SELECT date_trunc('month', c.day::timestamp)::date FROM changed c)),
  single AS MATERIALIZED (
    SELECT d::date AS day FROM generate_series(first_day::timestamp, next_day::timestamp - interval '1 day', interval '1 day') d
     WHERE date_trunc('month', d)::date NOT IN (SELECT month FROM whole) AND d::date NOT IN (SELECT day FROM changed))
  SELECT m.administration, m.location, m.value, m.consultations
    FROM desk_figure_month m WHERE m.figure = asked AND m.month = ANY (ARRAY(SELECT month FROM whole))
   UNION ALL
  SELECT d.administration, d.location, d.value, d.consultations
    FROM desk_figure_day d WHERE d.figure = asked AND d.day = ANY (ARRAY(SELECT day FROM single))
   UNION ALL
  SELECT r.administration, r.location, r.value, r.consultations
    FROM changed c CROSS JOIN LATERAL desk_figures_of_day(c.day) r WHERE r.figure = asked
$$;

-- Counts again the changed days before the given one. Each statement sees what was committed before it, so that a change that the
-- first one finds is counted by the next; one that comes in between leaves its day noted.
CREATE FUNCTION count_desk_figures(before date) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  days date[];
  months date[];
BEGIN
  PERFORM pg_advisory_xact_lock('desk_day_changed'::regclass::bigint);
  WITH gone AS (DELETE FROM desk_day_changed WHERE day < before RETURNING day)
  SELECT array_agg(DISTINCT day), array_agg(DISTINCT date_trunc('month', day::timestamp)::date) INTO days, months FROM gone;
  DELETE FROM desk_figure_day WHERE day = ANY (days);
  INSERT INTO desk_figure_day
  SELECT r.figure, d.day, r.administration, r.location, r.value, r.consultations
    FROM unnest(days) d (day) CROSS JOIN LATERAL desk_figures_of_day(d.day) r;
  DELETE FROM desk_figure_month WHERE month = ANY (months);
  INSERT INTO desk_figure_month
  SELECT d.figure, m.month, d.administration, d.location, d.value, sum(d.consultations)
    FROM unnest(months) m (month) JOIN desk_figure_day d ON d.day >= m.month AND d.day < m.month + interval '1 month'
   GROUP BY 1, 2, 3, 4, 5;
END $$;

REVOKE ALL ON FUNCTION consultation_changes_its_day(), ticket_period_changes_its_day(), rating_changes_its_day(),
  count_desk_figures(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION consultation_facts(timestamptz, timestamptz, text, text), local_day(timestamptz), desk_figures_of_day(date),
  desk_figures(text, date, date), count_desk_figures(date) TO ${applicationRole};

INSERT INTO desk_day_changed SELECT DISTINCT local_day(started_at) FROM consultation;
SELECT count_desk_figures('infinity');
