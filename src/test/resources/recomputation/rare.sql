-- Bends the sample data, so that reports rest on what is rare in it, too. The same each time.
SELECT setseed(0.42);

-- Consultations: voided ones, unknown municipalities, first visits and durations, larger parties, forgotten ones.
UPDATE consultation SET status = 'VOIDED', void_reason = 'Counted twice' WHERE ticket IS NULL AND random() < 0.02;
UPDATE consultation SET municipality = NULL, moving_to_copenhagen = random() < 0.3 WHERE random() < 0.07;
UPDATE consultation SET first_visit = 'UNKNOWN', persons = 1 + floor(random() * 4) WHERE event IS NULL AND random() < 0.08;
UPDATE consultation SET duration_minutes = NULL WHERE ticket IS NULL AND random() < 0.05;
UPDATE consultation SET forgotten = true WHERE ticket IS NOT NULL AND random() < 0.02;

-- Times to the microsecond, and periods that the night ended.
UPDATE ticket_period SET ended_at = ended_at - random() * 0.5 * (ended_at - started_at) WHERE random() < 0.5;
UPDATE ticket_period SET forgotten = true WHERE random() < 0.01;

-- Calls to which nobody came, or after which the citizen stood in line again: the line before it is cut in two.
CREATE TEMPORARY TABLE cut ON COMMIT DROP AS
SELECT p.ticket, c.id AS consultation, gen_random_uuid() AS other, random() < 0.5 AS served, p.id AS period, p.started_at, p.ended_at,
       p.ended_at - p.started_at AS waited
  FROM ticket_period p JOIN consultation c ON c.ticket = p.ticket
 WHERE p.state = 'WAITING' AND c.status = 'RECORDED' AND p.ended_at - p.started_at > interval '2 minutes' AND random() < 0.1
   AND c.event IS NULL;
INSERT INTO consultation (id, version, administration, location, channel, topics, language, municipality, moving_to_copenhagen,
  first_visit, persons, started_at, result, offers, status, recorded_at, ticket, guide, calls)
SELECT other, 0, administration, location, channel, topics, language, municipality, moving_to_copenhagen, first_visit, persons,
       cut.started_at + 0.3 * waited, CASE WHEN served THEN result END, '{}', CASE WHEN served THEN 'RECORDED' ELSE 'NO_SHOW' END,
       recorded_at, cut.ticket, guide, 1
  FROM cut JOIN consultation ON consultation.id = cut.consultation;
UPDATE ticket_period SET ended_at = cut.started_at + 0.3 * waited FROM cut WHERE id = period;
INSERT INTO ticket_period (id, ticket, consultation, state, started_at, ended_at)
SELECT gen_random_uuid(), ticket, CASE WHEN state <> 'WAITING' THEN other END, state, started_at + begins * waited, started_at + ends * waited
  FROM cut CROSS JOIN (VALUES ('CALLED', 0.3, 0.4, NULL), ('SERVICE', 0.4, 0.6, true), ('WAITING', 0.6, 1, true), ('WAITING', 0.4, 1, false))
    AS step (state, begins, ends, after)
 WHERE after IS NULL OR after = served;

-- Shifts: confirmed hours that differ from the planned ones, and cancelled ones that leave gaps.
UPDATE shift SET actual_starts_at = starts_at - random() * interval '20 minutes', actual_ends_at = ends_at + random() * interval '40 minutes'
 WHERE status = 'PUBLISHED' AND ends_at < now() AND random() < 0.6;
UPDATE shift SET status = 'CANCELLED', change_reason = 'Illness', actual_starts_at = NULL, actual_ends_at = NULL
 WHERE status = 'PUBLISHED' AND random() < 0.05;
UPDATE shift SET activity = 'PREPARATION' WHERE status = 'PUBLISHED' AND activity = 'DESK' AND random() < 0.04;
UPDATE shift SET ends_at = ends_at - interval '37 minutes' WHERE status = 'PUBLISHED' AND activity = 'DESK' AND random() < 0.1;

-- Desks: two people wanted for a part of a day, and days on which one place or all are closed.
INSERT INTO coverage_requirement (administration, location, weekday, starts, ends, minimum_staff, valid_from, valid_to)
SELECT administration, location, 'FRIDAY', '09:20', '12:50', 2, '2025-02-01', '2026-06-30'
  FROM (SELECT DISTINCT administration, location FROM coverage_requirement) desk
ON CONFLICT DO NOTHING;
INSERT INTO closure (id, location, starts_on, ends_on, reason_da, reason_en, version) VALUES
  (gen_random_uuid(), NULL, '2025-09-10', '2025-09-11', 'Flytning', 'Moving', 0),
  (gen_random_uuid(), (SELECT min(location) FROM coverage_requirement), '2026-04-13', '2026-04-17', 'Maling', 'Painting', 0);

-- Events whose registrations or attendance nobody counted.
UPDATE event SET registered = NULL WHERE status = 'COMPLETED' AND random() < 0.15;
UPDATE event SET attended = NULL, headcount_method = NULL WHERE status = 'COMPLETED' AND type <> 'POP_UP' AND random() < 0.15;

-- Money: expenses that name events and pop-ups on every line, expenses that name none, salaries in parts, hours said anew.
INSERT INTO posting (id, allocation, administration, year, period, date, account, amount, text, source, reference, event, salary_month)
SELECT gen_random_uuid(), a.id, a.administration, a.year, 1 + n % 12, make_date(a.year, 1 + n % 12, 5), '29400030',
       CASE WHEN n % 7 = 0 THEN -1 ELSE 1 END * round((100 + random() * 3000)::numeric, 2), 'Synthetic', 'RARE', a.id || '-' || n,
       CASE WHEN n % 3 = 0 THEN (SELECT id FROM event WHERE status = 'COMPLETED' AND (type = 'POP_UP') = (n % 2 = 0)
                                  ORDER BY md5(id::text || n || a.id) LIMIT 1) END,
       CASE WHEN n % 3 = 1 AND fte > 0 THEN 1 + n % 12 END
  FROM allocation a CROSS JOIN generate_series(1, 24) n WHERE a.year = 2026;
INSERT INTO commitment (id, allocation, administration, year, month, worked_hours, planned_hours)
SELECT gen_random_uuid(), id, administration, year, month, round((random() * 90)::numeric, 2), round((random() * 30)::numeric, 2)
  FROM allocation CROSS JOIN generate_series(6, 12) month WHERE year = 2026 AND fte > 0;
