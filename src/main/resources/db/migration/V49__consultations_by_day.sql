-- Recorded consultations by local day, so that an indicator of a year does not read every consultation of the year. Triggers
-- add signed rows, which never wait for one another; a task sums up the days that are over. The sums always equal a recount.
CREATE TABLE consultation_day (
  day            date    NOT NULL,
  administration text    NOT NULL,
  location       text    NOT NULL,
  target_group   text    NOT NULL,
  -- Empty: each consultation once. A topic: the consultations about it, so that one about several stands in several rows.
  topic          text    NOT NULL,
  consultations  integer NOT NULL,
  persons        integer NOT NULL,
  -- Of the persons, those on their first visit, and those of whom it is not known.
  first_time     integer NOT NULL,
  perhaps_first  integer NOT NULL,
  -- Whether the row is the sum of its group on that day.
  summed         boolean NOT NULL DEFAULT false
);
CREATE INDEX consultation_day_by_topic ON consultation_day (topic, day)
  INCLUDE (administration, location, target_group, consultations, persons, first_time, perhaps_first);
CREATE INDEX consultation_day_to_sum ON consultation_day (day) WHERE NOT summed;
GRANT SELECT, INSERT, DELETE ON consultation_day TO ${applicationRole};

CREATE FUNCTION consultation_group(municipality text, moving_to_copenhagen boolean) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN moving_to_copenhagen OR municipality = '0101' THEN 'YES' WHEN municipality IS NULL THEN 'UNKNOWN' ELSE 'NO' END
$$;

-- The rows of consultation_day that one recorded consultation adds, or with the sign -1 takes away.
CREATE FUNCTION consultation_day_rows(started_at timestamptz, administration text, location text, target_group text,
  topics varchar[], persons integer, first_visit text, sign integer) RETURNS SETOF consultation_day
LANGUAGE sql STABLE AS $$
  SELECT (started_at AT TIME ZONE 'Europe/Copenhagen')::date, administration, location, target_group, topic, sign, sign * persons,
         CASE first_visit WHEN 'YES' THEN sign * persons ELSE 0 END, CASE first_visit WHEN 'UNKNOWN' THEN sign * persons ELSE 0 END, false
    FROM unnest(topics || ''::varchar) topic
$$;

CREATE FUNCTION consultation_counts_by_day() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  CASE TG_OP
    WHEN 'INSERT' THEN
      INSERT INTO consultation_day
      SELECT day, administration, location, target_group, topic, sum(consultations), sum(persons), sum(first_time), sum(perhaps_first), false
        FROM (SELECT d.* FROM counted c CROSS JOIN LATERAL consultation_day_rows(c.started_at, c.administration, c.location,
                consultation_group(c.municipality, c.moving_to_copenhagen), c.topics, c.persons, c.first_visit, 1) d
               WHERE c.status = 'RECORDED') changed
       GROUP BY 1, 2, 3, 4, 5;
    WHEN 'DELETE' THEN
      INSERT INTO consultation_day
      SELECT d.* FROM discounted c CROSS JOIN LATERAL consultation_day_rows(c.started_at, c.administration, c.location,
                consultation_group(c.municipality, c.moving_to_copenhagen), c.topics, c.persons, c.first_visit, -1) d
       WHERE c.status = 'RECORDED';
    ELSE
      INSERT INTO consultation_day
      SELECT day, administration, location, target_group, topic, sum(consultations), sum(persons), sum(first_time), sum(perhaps_first), false
        FROM (SELECT d.* FROM counted c CROSS JOIN LATERAL consultation_day_rows(c.started_at, c.administration, c.location,
                consultation_group(c.municipality, c.moving_to_copenhagen), c.topics, c.persons, c.first_visit, 1) d
               WHERE c.status = 'RECORDED'
              UNION ALL
              SELECT d.* FROM discounted c CROSS JOIN LATERAL consultation_day_rows(c.started_at, c.administration, c.location,
                consultation_group(c.municipality, c.moving_to_copenhagen), c.topics, c.persons, c.first_visit, -1) d
               WHERE c.status = 'RECORDED') changed
       GROUP BY 1, 2, 3, 4, 5
      HAVING (sum(consultations), sum(persons), sum(first_time), sum(perhaps_first)) <> (0, 0, 0, 0);
  END CASE;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION consultation_counts_by_day() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION consultation_group, consultation_day_rows TO ${applicationRole};
CREATE TRIGGER counts_by_day AFTER INSERT ON consultation REFERENCING NEW TABLE AS counted
  FOR EACH STATEMENT EXECUTE FUNCTION consultation_counts_by_day();
CREATE TRIGGER recounts_by_day AFTER UPDATE ON consultation REFERENCING NEW TABLE AS counted OLD TABLE AS discounted
  FOR EACH STATEMENT EXECUTE FUNCTION consultation_counts_by_day();
CREATE TRIGGER discounts_by_day AFTER DELETE ON consultation REFERENCING OLD TABLE AS discounted
  FOR EACH STATEMENT EXECUTE FUNCTION consultation_counts_by_day();

INSERT INTO consultation_day
SELECT day, d.administration, d.location, d.target_group, topic, sum(consultations), sum(d.persons), sum(first_time), sum(perhaps_first), true
  FROM consultation c CROSS JOIN LATERAL consultation_day_rows(c.started_at, c.administration, c.location,
         consultation_group(c.municipality, c.moving_to_copenhagen), c.topics, c.persons, c.first_visit, 1) d
 WHERE c.status = 'RECORDED'
 GROUP BY 1, 2, 3, 4, 5;

-- Sums up the days before the given one that have rows left to sum.
CREATE FUNCTION sum_consultation_days(before date) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  WITH gone AS (
    DELETE FROM consultation_day WHERE day IN (SELECT day FROM consultation_day WHERE NOT summed AND day < before) RETURNING *)
  INSERT INTO consultation_day
  SELECT day, administration, location, target_group, topic, sum(consultations), sum(persons), sum(first_time), sum(perhaps_first), true
    FROM gone GROUP BY 1, 2, 3, 4, 5
  HAVING (sum(consultations), sum(persons), sum(first_time), sum(perhaps_first)) <> (0, 0, 0, 0)
$$;
REVOKE ALL ON FUNCTION sum_consultation_days(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sum_consultation_days(date) TO ${applicationRole};

-- Indicators ask for the referrals sent in a period.
CREATE INDEX referral_by_sending ON referral (sent_at);
