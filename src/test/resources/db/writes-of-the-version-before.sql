-- What the application of the latest release writes, in the shape in which it writes it. MigrationTest runs this on the schema of
-- the release, to have data worth migrating, and again on the newest schema, because for the minutes of an upgrade the version
-- before still writes. Nothing here may need a later migration.
SELECT set_config('guidance.actor', '{"subject": "kff-guide", "roles": ["kff-guide"], "operation": "test"}', true);

INSERT INTO idempotent_answer (caller, method, path, idempotency_key, fingerprint, status, location, etag, body, created_at)
VALUES ('kff-guide', 'POST', '/consultations', gen_random_uuid()::text, 'f', 201, 'consultations/1', '"0"', '{}', now());

INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
VALUES ('forget-idempotent-answers', gen_random_uuid()::text, now(), false, 1);
UPDATE scheduled_tasks SET picked = true, picked_by = 'replica', last_heartbeat = now(), version = version + 1;

INSERT INTO closure (id, location, starts_on, ends_on, reason_da, reason_en, version)
VALUES (uuidv7(), 'IH', '2026-12-24', '2026-12-31', 'Jul', 'Christmas', 0),
       (uuidv7(), NULL, '2026-06-05', '2026-06-05', 'Grundlovsdag', 'Constitution Day', 0);

INSERT INTO offer (code, name_da, name_en, description_da, description_en, provider, url, topics, active, version)
VALUES ('WALK_' || upper(translate(gen_random_uuid()::text, '-', '_')), 'Byvandring', 'City walk', 'En tur.', 'A walk.',
        'International House', 'https://example.org', '{CULTURE_AND_LEISURE}', true, 0);
UPDATE offer SET active = false, version = version + 1 WHERE code LIKE 'WALK~_%' ESCAPE '~';

INSERT INTO staff_member (id, version, display_name, administration, function, employment_fraction, languages, topics,
  preferred_weekdays, avoided_weekdays, active_from, active_to, subject)
VALUES (uuidv7(), 0, 'Guide Æ', 'BIF', 'GUIDE', 0.75, '{en,da}', '{HOUSING}', '{MONDAY}', '{FRIDAY}', '2024-07-01', NULL,
        gen_random_uuid()::text);
UPDATE staff_member SET employment_fraction = 0.50, version = version + 1 WHERE display_name = 'Guide Æ';

INSERT INTO coverage_requirement (id, version, administration, location, weekday, starts, ends, minimum_staff, languages,
  topics, valid_from, valid_to, assumed)
VALUES (uuidv7(), 0, 'BIF', 'POPUP', 'TUESDAY', '10:00', '12:00', 2, '{en}', '{}', '2026-01-01', '2026-06-30', false);
UPDATE coverage_requirement SET minimum_staff = 1, version = version + 1 WHERE location = 'POPUP';
DELETE FROM coverage_requirement WHERE location = 'POPUP';

INSERT INTO shift (id, version, staff, administration, location, event, starts_at, ends_at, activity, status, overridden,
  override_reason, change_reason, absence, actual_starts_at, actual_ends_at)
SELECT uuidv7(), 0, id, 'BIF', 'KEH', NULL, starts_at, starts_at + interval '6 hours', 'DESK', 'DRAFT',
       '{OUTSIDE_OPENING_HOURS}', 'Open house', NULL, NULL, NULL, NULL
  FROM staff_member, generate_series('2026-03-04T10:00:00Z', '2026-03-06T10:00:00Z', interval '1 day') starts_at
 WHERE display_name = 'Guide Æ' AND NOT EXISTS (SELECT FROM shift WHERE shift.staff = staff_member.id);
UPDATE shift SET status = 'PUBLISHED', version = version + 1 WHERE status = 'DRAFT';
UPDATE shift SET actual_starts_at = starts_at, actual_ends_at = ends_at, version = version + 1
 WHERE starts_at = '2026-03-04T10:00:00Z' AND actual_starts_at IS NULL;
INSERT INTO absence (id, version, staff, administration, kind, first_day, last_day, from_time, to_time, status, requested_at)
SELECT uuidv7(), 0, id, 'BIF', 'SICKNESS', '2026-03-06', '2026-03-06', '11:00', '12:30', 'REQUESTED', now()
  FROM staff_member WHERE display_name = 'Guide Æ' AND NOT EXISTS (SELECT FROM absence WHERE absence.staff = staff_member.id);
UPDATE shift SET status = 'CANCELLED', absence = absence.id, version = shift.version + 1
  FROM absence WHERE absence.staff = shift.staff AND absence.status = 'REQUESTED' AND starts_at = '2026-03-06T10:00:00Z';
UPDATE absence SET status = 'APPROVED', decided_at = now(), version = version + 1 WHERE status = 'REQUESTED';

INSERT INTO consultation (id, version, administration, location, channel, topics, language, municipality,
  moving_to_copenhagen, situation, first_visit, persons, started_at, duration_minutes, result, offers, note, status,
  void_reason, recorded_at, external_reference)
VALUES (uuidv7(), 0, 'KFF', 'IH', 'IN_PERSON', '{MITID,HOUSING}', 'en', '0147', true, 'EMPLOYEE', 'YES', 2,
        '2026-03-02T09:05:00Z', 12, 'POINTED_TO_OFFER', '{CAREER_PROGRAMME}', 'Lejekontrakt på dansk', 'RECORDED', NULL, now(), gen_random_uuid()::text),
       (uuidv7(), 0, 'BIF', 'KEH', 'PHONE', '{OTHER_SETTLING_IN}', NULL, NULL, false, NULL, 'UNKNOWN', 1,
        '2026-03-04T10:00:00Z', NULL, NULL, '{}', NULL, 'RECORDED', NULL, now(), NULL);
UPDATE consultation SET status = 'VOIDED', void_reason = 'Logged twice', version = version + 1 WHERE administration = 'BIF' AND status = 'RECORDED';

INSERT INTO event (id, version, administration, co_hosts, type, title_da, title_en, starts_at, ends_at, location, capacity,
  status, registered, attended, headcount_method, synthetic)
VALUES (uuidv7(), 0, 'KFF', '{BIF}', 'WELCOME', 'Velkommen', 'Welcome', '2026-04-01T15:00:00Z', '2026-04-01T17:00:00Z', 'IH',
        150, 'COMPLETED', 140, 120, 'COUNTED_AT_THE_DOOR', false);

WITH note AS (
  INSERT INTO budget_note (id, version, code, title, kind, status, price_level, precision, years, totals, overall, fte,
    referrals, goals, earlier_grants, decision)
  VALUES (uuidv7(), 0, 'T' || upper(substr(translate(gen_random_uuid()::text, '-', ''), 1, 20)), 'Vejledning', 'CONTINUATION',
          'PROPOSED', 2026, 1000, '{2026,2027}', '{1000.00,1000.00}', 2000.00, 1.50, '[]', '[]', '[]', NULL)
  RETURNING id)
INSERT INTO budget_note_line (id, note, position, label, administration, committee, grant_code, control_area, direction, fte, amounts)
SELECT uuidv7(), id, 1, 'Løn', 'BIF', 'BIU', '3510', 'SERVICE', 'EXPENDITURE', 1.50, '{1000.00,1000.00}' FROM note;
UPDATE budget_note SET status = 'ADOPTED', decision = '{}', version = version + 1 WHERE status = 'PROPOSED';
INSERT INTO allocation (id, version, note, line, label, administration, committee, grant_code, control_area, direction, fte,
  year, price_level, adopted)
SELECT uuidv7(), 0, note.code, line.id, line.label, line.administration, line.committee, line.grant_code, line.control_area,
       line.direction, line.fte, 2026, note.price_level, line.amounts[1]
  FROM budget_note_line line JOIN budget_note note ON note.id = line.note
 WHERE NOT EXISTS (SELECT FROM allocation WHERE allocation.line = line.id);
INSERT INTO staff_funding (staff, allocation, hours_per_year, valid_from, valid_to)
SELECT staff_member.id, allocation.id, 631.50, '2026-01-01', '2026-06-30' FROM staff_member, allocation
 WHERE display_name = 'Guide Æ' AND allocation.administration = 'BIF' AND fte IS NOT NULL
   AND NOT EXISTS (SELECT FROM staff_funding WHERE staff = staff_member.id AND staff_funding.allocation = allocation.id);

INSERT INTO shift_template (id, version, name, administration) VALUES (uuidv7(), 0, 'Uge ' || gen_random_uuid(), 'BIF');
INSERT INTO shift_template_entry (template, weekday, location, starts, ends, staff, activity)
SELECT shift_template.id, 'MONDAY', 'IH', '09:00', '15:00', staff_member.id, 'DESK' FROM shift_template, staff_member
 WHERE display_name = 'Guide Æ'
   AND NOT EXISTS (SELECT FROM shift_template_entry WHERE template = shift_template.id AND staff = staff_member.id);
DELETE FROM shift_template_entry WHERE staff IN (SELECT id FROM staff_member WHERE display_name = 'Guide Æ');
DELETE FROM shift_template;
INSERT INTO calendar_key (staff, digest, created_at)
SELECT id, sha256('key'), now() FROM staff_member WHERE display_name = 'Guide Æ'
ON CONFLICT (staff) DO UPDATE SET digest = excluded.digest, created_at = excluded.created_at;
INSERT INTO schedule_publication (id, version, administration, first_day, last_day, published_at, shifts, hours,
  uncovered_hours, override_reason)
VALUES (uuidv7(), 0, 'BIF', '2026-03-02', '2026-03-08', now(), 3, 18.00, 5.00, 'A temp takes the Friday');
INSERT INTO roster (id, version, administration, shared, first_day, last_day, status, time_limit_seconds, job, slots,
  assigned, score, assignments, progress, requested_at)
VALUES (uuidv7(), 0, 'BIF', true, '2026-04-01', '2026-04-30', 'SOLVING', 10, NULL, 1, 0, NULL, '{}', '[]', now());
INSERT INTO roster_problem (id, problem)
SELECT id, '{}' FROM roster WHERE NOT EXISTS (SELECT FROM roster_problem WHERE roster_problem.id = roster.id);
UPDATE roster SET status = 'PROPOSED', score = '{}', assigned = 1, version = version + 1 WHERE status = 'SOLVING';
UPDATE roster SET status = 'ADOPTED', approved = '{BIF,KFF}', version = version + 1 WHERE status = 'PROPOSED';

INSERT INTO shift_swap (id, version, administration, shift, staff, colleague, in_return, status, decline_reason, requested_at)
SELECT uuidv7(), 0, 'BIF', shift.id, shift.staff, colleague.id, NULL, 'REQUESTED', NULL, now()
  FROM shift JOIN staff_member colleague ON colleague.administration = 'BIF' AND colleague.id <> shift.staff
 WHERE shift.administration = 'BIF' AND shift.status = 'PUBLISHED' LIMIT 1;
UPDATE shift_swap SET status = 'ACCEPTED', version = version + 1 WHERE status = 'REQUESTED';
UPDATE shift_swap SET status = 'WITHDRAWN', version = version + 1 WHERE status = 'ACCEPTED';

WITH job AS (
  INSERT INTO job (id, version, type, status, administration, subject, actor, parameters, total, done, created_at)
  VALUES (uuidv7(), 0, 'CONSULTATION_IMPORT', 'QUEUED', 'KFF', 'kff-guide', '{"subject": "kff-guide"}', '{}', 2, 0, now())
  RETURNING id),
content AS (INSERT INTO job_content (job, part, content) SELECT id, 1, 'a;b' FROM job)
INSERT INTO job_line (job, line, status, record_id, fingerprint, violations)
SELECT id, 1, 'ACCEPTED', uuidv7(), gen_random_uuid(), NULL::jsonb FROM job
UNION ALL SELECT id, 2, 'REJECTED', NULL, NULL, '[]' FROM job;
UPDATE job SET status = 'SUCCEEDED', done = 2, result = '{}', started_at = now(), finished_at = now(), version = version + 1
 WHERE status = 'QUEUED';
DELETE FROM job_content WHERE job IN (SELECT id FROM job WHERE status = 'SUCCEEDED');

INSERT INTO ticket_counter VALUES ('KEH', '2026-03-04', 1)
  ON CONFLICT (location, day) DO UPDATE SET last = ticket_counter.last + 1;
INSERT INTO ticket (id, version, visit, location, day, number, secret_digest, topics, moving_to_copenhagen, persons, status,
  taken_at, due_at)
SELECT id, 0, id, location, day, last, sha256(uuid_send(id)), '{MITID}', false, 1, 'WAITING', '2026-03-04T10:00:00Z',
       '2026-03-04T10:00:00Z'
  FROM ticket_counter, (SELECT uuidv7() AS id) new;
INSERT INTO ticket_period (id, ticket, consultation, state, started_at, ended_at, forgotten)
SELECT uuidv7(), id, NULL, 'WAITING', taken_at, taken_at + interval '5 minutes', false FROM ticket WHERE status = 'WAITING';
INSERT INTO consultation (id, version, administration, location, channel, topics, moving_to_copenhagen, first_visit, persons,
  started_at, offers, status, recorded_at, ticket, guide, calls)
SELECT uuidv7(), 0, 'KFF', location, 'IN_PERSON', topics, false, 'UNKNOWN', 1, taken_at + interval '5 minutes', '{}', 'CALLED',
       now(), id, 'kff-guide', 1
  FROM ticket WHERE status = 'WAITING';
UPDATE ticket SET status = 'AT_DESK', version = version + 1 WHERE status = 'WAITING';
UPDATE consultation SET status = 'IN_PROGRESS', version = version + 1 WHERE status = 'CALLED';
INSERT INTO ticket_period (id, ticket, consultation, state, started_at, ended_at, forgotten)
SELECT uuidv7(), ticket, id, 'SERVICE', started_at, NULL, false FROM consultation WHERE status = 'IN_PROGRESS';
UPDATE ticket_period SET ended_at = started_at + interval '8 minutes' WHERE ended_at IS NULL;
INSERT INTO rating (visit, consultation, score, rated_at)
SELECT ticket, id, 5, now() FROM consultation WHERE status = 'IN_PROGRESS';
UPDATE consultation SET status = 'RECORDED', version = version + 1 WHERE status = 'IN_PROGRESS';
UPDATE ticket SET status = 'SERVED', version = version + 1 WHERE status = 'AT_DESK';
UPDATE desk_settings SET queue_enabled = true, version = version + 1 WHERE location = 'KEH';

INSERT INTO referral (id, version, consultation, administration, to_municipality, message, contact_name, contact_email,
  consent_given, consent_at, consent_how, status, sent_at, due_on)
SELECT uuidv7(), 0, id, administration, '0147', 'Plads i børnehave', 'Ana', 'ana@example.org', true, now(), 'ORAL', 'SENT',
       now(), current_date + 14
  FROM consultation WHERE status = 'RECORDED' AND NOT EXISTS (SELECT FROM referral WHERE referral.consultation = consultation.id);
UPDATE referral SET status = 'ACCEPTED', answered_at = now(), version = version + 1 WHERE status = 'SENT';
UPDATE referral SET status = 'COMPLETED', outcome = 'HELPED', outcome_text = 'Fra 1. marts', ended_at = now(), version = version + 1
 WHERE status = 'ACCEPTED';
UPDATE referral SET message = NULL, contact_name = NULL, contact_email = NULL, outcome_text = NULL, erased_at = now(),
  version = version + 1
 WHERE status = 'COMPLETED' AND erased_at IS NULL;

INSERT INTO appointment (id, version, administration, guide, location, starts_at, ends_at, blocked_until, topics,
  moving_to_copenhagen, channel, status, held_until, secret_digest, created_at)
SELECT uuidv7(), 0, administration, staff, location, starts_at, starts_at + interval '15 minutes',
  starts_at + interval '20 minutes', '{HOUSING}', false, 'IN_PERSON', 'HELD', now(), sha256('secret'), now()
  FROM shift WHERE activity = 'DESK' AND status = 'PUBLISHED' LIMIT 1;
UPDATE appointment SET status = 'BOOKED', name = 'Ana', email = 'ana@example.org', held_until = NULL, version = version + 1
 WHERE status = 'HELD';
UPDATE appointment SET status = 'CANCELLED', cancel_reason = 'Syg', version = version + 1 WHERE status = 'BOOKED';
UPDATE appointment SET name = NULL, email = NULL, cancel_reason = NULL, erased_at = now(), version = version + 1
 WHERE erased_at IS NULL;

INSERT INTO event_series (id, version, administration, type, title_da, title_en, every_from, every_to, of_whole_type)
VALUES (uuidv7(), 0, 'BIF', 'INDUSTRY', 'Brancher', 'Industries', 2, 4, false);
INSERT INTO event (id, version, administration, co_hosts, type, title_da, title_en, starts_at, ends_at, address, capacity,
  status, synthetic, summary_da, summary_en, programme, languages, overbooking, overbooking_reason, questions, series)
SELECT uuidv7(), 0, 'BIF', '{KFF}', 'OTHER', 'Rundvisning', 'A tour', now() + interval '20 days', now() + interval '21 days',
       'Gyldenløvesgade 11', 2, 'DRAFT', false, 'Kom', 'Come', '[]', '{en}', 0.5, 'Some stay away', '[]', id
  FROM event_series WHERE type = 'INDUSTRY' AND NOT EXISTS (SELECT FROM event WHERE event.series = event_series.id);
UPDATE event SET status = 'PUBLISHED', version = version + 1 WHERE status = 'DRAFT';
INSERT INTO registration (id, version, event, administration, status, party_size, name, email, language, municipality,
  answers, consented_at, source, ticket_code, registered_at, confirmed_at)
SELECT uuidv7(), 0, id, administration, 'CONFIRMED', 2, 'Ana', gen_random_uuid() || '@example.org', 'en', '0101', '{}', now(),
       'CITIZEN', gen_random_uuid()::text, now(), now()
  FROM event WHERE type = 'OTHER' AND NOT EXISTS (SELECT FROM registration WHERE registration.event = event.id);
INSERT INTO registration (id, version, event, administration, status, party_size, name, answers, source, ticket_code, registered_at)
SELECT uuidv7(), 0, id, administration, 'WAITING', 1, 'Bo', '{}', 'STAFF', gen_random_uuid()::text, now()
  FROM event WHERE type = 'OTHER' AND NOT EXISTS (SELECT FROM registration WHERE registration.event = event.id AND source = 'STAFF');
INSERT INTO registration_link (digest, registration, created_at)
SELECT sha256(gen_random_uuid()::text::bytea), id, now() FROM registration WHERE source = 'CITIZEN';
INSERT INTO notification (id, kind, about, status, queued_at, due_at)
SELECT uuidv7(), 'REGISTRATION_CONFIRMED', id, 'QUEUED', now(), now() FROM registration WHERE source = 'CITIZEN';
UPDATE notification SET status = 'SENT', attempts = 1, ended_at = now() WHERE status = 'QUEUED';
UPDATE registration SET party_size = 1, version = version + 1 WHERE source = 'CITIZEN' AND party_size = 2;
UPDATE registration SET status = 'OFFERED', offer_expires_at = now() + interval '1 day', version = version + 1 WHERE status = 'WAITING';
INSERT INTO seat_offer (id, registration, event, seats, offered_at, expires_at)
SELECT uuidv7(), id, event, party_size, now(), offer_expires_at FROM registration WHERE status = 'OFFERED';
UPDATE seat_offer SET outcome = 'ACCEPTED', ended_at = now() WHERE outcome IS NULL;
UPDATE registration SET status = 'CONFIRMED', confirmed_at = now(), offer_expires_at = NULL, version = version + 1 WHERE status = 'OFFERED';
INSERT INTO check_in_scan (event, scan_id, digest, received_at, result, registration)
SELECT event, gen_random_uuid()::text, repeat('0', 64), now(), 'CHECKED_IN', id FROM registration
 WHERE source = 'STAFF' AND attendance IS NULL;
UPDATE registration SET attendance = 'CHECKED_IN', arrived_at = now(), persons_arrived = 1, version = version + 1
 WHERE source = 'STAFF' AND attendance IS NULL;
UPDATE registration SET attendance = 'NO_SHOW', version = version + 1 WHERE source = 'CITIZEN' AND attendance IS NULL;
INSERT INTO registration (id, version, event, administration, status, party_size, answers, source, ticket_code, registered_at,
  confirmed_at, attendance, arrived_at, persons_arrived)
SELECT uuidv7(), 0, id, administration, 'CONFIRMED', 1, '{}', 'WALK_IN', gen_random_uuid()::text, now(), now(), 'CHECKED_IN', now(), 1
  FROM event WHERE type = 'OTHER' AND NOT EXISTS (SELECT FROM registration WHERE registration.event = event.id AND source = 'WALK_IN');
INSERT INTO event_feedback (id, event, settling_in, outcomes, comment)
SELECT gen_random_uuid(), id, 4, '{}', 'Tak' FROM event WHERE type = 'OTHER';
INSERT INTO event_message (id, event, administration, audience, subject_da, subject_en, text_da, text_en, recipients, sent_by, sent_at)
SELECT uuidv7(), id, administration, 'ALL', 'Husk', 'Remember', 'Husk jakke', 'Bring a jacket', 2, 'kff-coordinator', now()
  FROM event WHERE type = 'OTHER';
UPDATE registration SET name = NULL, email = NULL, answers = '{}', erased_at = now(), version = version + 1 WHERE erased_at IS NULL;
DELETE FROM registration_link;
INSERT INTO appointment_link (digest, appointment, created_at)
SELECT sha256(gen_random_uuid()::text::bytea), id, now() FROM appointment LIMIT 1;
UPDATE staff_member SET email = 'guide@example.org', version = version + 1 WHERE email IS NULL;

INSERT INTO budget_note (id, version, code, title, kind, status, price_level, precision, years, totals, overall, fte, referrals,
  goals, earlier_grants)
VALUES (uuidv7(), 0, 'W' || upper(substr(md5(random()::text), 1, 8)), 'Notat', 'NEW_ACTIVITY', 'PROPOSED', 2026, 1, '{2026}', '{300}',
  300, 1, '[]', '[]', '[]');
INSERT INTO budget_note_line (id, note, position, label, administration, committee, grant_code, control_area, direction, fte, amounts,
  purpose)
SELECT uuidv7(), id, 0, 'Vejledning', 'KFF', 'KFU', '1060', 'SERVICE', 'EXPENDITURE', 1, '{300}', 'GUIDANCE'
  FROM budget_note WHERE code LIKE 'W%' AND status = 'PROPOSED';
INSERT INTO allocation (id, version, note, line, label, administration, committee, grant_code, control_area, direction, fte, year,
  price_level, adopted, purpose)
SELECT uuidv7(), 0, note.code, line.id, line.label, administration, committee, grant_code, control_area, direction, line.fte, 2026,
  2026, 300, purpose FROM budget_note note JOIN budget_note_line line ON line.note = note.id WHERE note.status = 'PROPOSED' AND note.code LIKE 'W%';
UPDATE budget_note SET status = 'ADOPTED', decision = '{}', version = version + 1 WHERE status = 'PROPOSED' AND code LIKE 'W%';
INSERT INTO budget_adjustment (id, version, kind, status, administration, reason, approvals, created_at)
VALUES (uuidv7(), 0, 'SUPPLEMENTARY_GRANT', 'PENDING', 'KFF', 'Flere', '{KFF}', now());
INSERT INTO budget_adjustment_entry (id, adjustment, position, account, allocation, amount)
SELECT uuidv7(), a.id, entry.position, entry.account, CASE entry.account WHEN 'ALLOCATION' THEN
         (SELECT id FROM allocation WHERE note LIKE 'W%' LIMIT 1) END, entry.amount
  FROM budget_adjustment a, (VALUES (0, 'ALLOCATION', 10), (1, 'MUNICIPAL_FUNDS', -10)) entry (position, account, amount)
 WHERE a.status = 'PENDING';
UPDATE budget_adjustment SET status = 'DECIDED', decision = '{}', version = version + 1 WHERE status = 'PENDING';
INSERT INTO posting (id, allocation, administration, year, period, date, account, amount, text, source, reference)
SELECT uuidv7(), id, administration, year, 1, '2026-01-31', '2210', 5, 'Forplejning', 'TEST', gen_random_uuid()::text
  FROM allocation WHERE note LIKE 'W%';
INSERT INTO commitment (id, allocation, administration, year, month, worked_hours, planned_hours)
SELECT uuidv7(), id, administration, year, 2, 1, 2 FROM allocation WHERE note LIKE 'W%';
INSERT INTO budget_plan (id, allocation, administration, year, months, author)
SELECT uuidv7(), id, administration, year, '{300,0,0,0,0,0,0,0,0,0,0,0}', 'Nogen' FROM allocation WHERE note LIKE 'W%';
INSERT INTO forecast_override (id, allocation, administration, year, amount, reason, author)
SELECT uuidv7(), id, administration, year, 299, 'Færre', 'Nogen' FROM allocation WHERE note LIKE 'W%';
UPDATE budget_year SET status = 'CLOSED', changed_at = now(), version = version + 1 WHERE status = 'OPEN';
UPDATE budget_year SET status = 'OPEN', reason = 'Fejl', changed_at = now(), version = version + 1 WHERE status = 'CLOSED';

INSERT INTO location (code, name_da, name_en, kind, address, valid_from, valid_to, version)
VALUES ('L' || upper(substr(translate(gen_random_uuid()::text, '-', '_'), 1, 18)), 'Nørrebro', 'Norrebro', 'POP_UP', NULL, '2026-01-01', NULL, 0);
INSERT INTO opening_hours (location, weekday, opens, closes, valid_from, valid_to, assumed)
SELECT code, 'TUESDAY', '10:00', '12:00', '2026-01-01', NULL, false FROM location WHERE name_en = 'Norrebro' AND valid_to IS NULL;
UPDATE opening_hours SET valid_to = '2026-06-30' WHERE location IN (SELECT code FROM location WHERE name_en = 'Norrebro');
DELETE FROM opening_hours WHERE location IN (SELECT code FROM location WHERE name_en = 'Norrebro');
UPDATE location SET valid_to = '2026-12-31', version = version + 1 WHERE name_en = 'Norrebro';

INSERT INTO topic (code, name_da, name_en, position, valid_from, valid_to, version)
VALUES ('T' || upper(translate(gen_random_uuid()::text, '-', '_')), 'Skat', 'Taxes', 13, NULL, '2026-12-31', 0);
UPDATE topic SET position = 14, version = version + 1 WHERE name_en = 'Taxes';

INSERT INTO municipality (code, name, region, relation, valid_from, valid_to, version)
SELECT (9000 + count(*))::text, 'Odense', 'Syddanmark', 'NONE', NULL, NULL, 0 FROM municipality;
UPDATE municipality SET relation = 'PARTNER', version = version + 1 WHERE name = 'Odense';

INSERT INTO notification (id, kind, about, status, queued_at, due_at, from_stranger, failure, reply_code, attempts, ended_at)
SELECT uuidv7(), 'REGISTRATION_CONFIRMED', id, 'FAILED', now(), now(), false, 'NO_SUCH_MAILBOX', 550, 1, now() FROM registration LIMIT 1;
UPDATE notification SET status = 'QUEUED', attempts = 0, ended_at = NULL, resent_at = now() WHERE status = 'FAILED';

INSERT INTO registration (id, version, event, administration, status, party_size, name, email, email_key, answers, source, partner,
  ticket_code, registered_at, confirm_by, seats_held)
SELECT uuidv7(), 0, id, administration, 'UNCONFIRMED', 1, 'Eva', 'Eva@example.org', 'eva@example.org', '{}', 'PARTNER', '0147',
       gen_random_uuid()::text, now(), now() + interval '1 day', false
  FROM event WHERE type = 'OTHER';
INSERT INTO registration (id, version, event, administration, status, party_size, source, ticket_code, registered_at, confirm_by, phantom_of)
SELECT uuidv7(), 0, event, administration, 'UNCONFIRMED', 1, source, gen_random_uuid()::text, now(), confirm_by, id
  FROM registration WHERE status = 'UNCONFIRMED';
UPDATE registration SET status = 'EXPIRED', ended_at = now(), version = version + 1 WHERE status = 'UNCONFIRMED';

INSERT INTO appointment (id, version, administration, guide, location, starts_at, ends_at, blocked_until, topics, moving_to_copenhagen,
  channel, status, held_until, name, email, mailbox, origin, secret_digest, created_at)
SELECT uuidv7(), 0, administration, staff, location, starts_at, starts_at + interval '15 minutes', starts_at + interval '20 minutes',
       '{HOUSING}', false, 'IN_PERSON', 'UNCONFIRMED', now(), 'Eva', 'eva+1@example.org', 'eva@example.org', sha256('origin'),
       sha256('secret'), now()
  FROM shift WHERE activity = 'DESK' AND status = 'PUBLISHED' LIMIT 1;
UPDATE appointment SET status = 'EXPIRED', name = NULL, email = NULL, mailbox = NULL, origin = NULL, version = version + 1
 WHERE status = 'UNCONFIRMED';

INSERT INTO price_index (id, version, year, revision, wage_rate, price_rate, source, estimate)
SELECT uuidv7(), 0, 2027, coalesce(max(revision), 0) + 1, 2.9, 1.8, 'Budget 2027', true FROM price_index;
INSERT INTO posting_rule (id, version, administration, account, cost_object, line, salary)
SELECT uuidv7(), 0, 'KFF', gen_random_uuid()::text, '', id, false FROM budget_note_line LIMIT 1;
UPDATE posting_rule SET salary = true, version = version + 1;
INSERT INTO posting (id, allocation, administration, year, period, date, account, amount, text, source, reference, reference_line,
  reverses, reversal_reason)
SELECT uuidv7(), allocation, administration, year, period, date, account, -amount, text, source, reference || '-R', 1, id, 'Fejl'
  FROM posting WHERE reverses IS NULL
   AND NOT EXISTS (SELECT FROM posting reversal WHERE reversal.reverses = posting.id);

INSERT INTO follow_up_plan (note, version, indicators)
SELECT code, 0, '[[]]' FROM budget_note WHERE NOT EXISTS (SELECT FROM follow_up_plan WHERE note = code);
UPDATE follow_up_plan SET indicators = '[["EVENT_PARTICIPANTS"]]', version = version + 1;
INSERT INTO indicator_target (id, version, indicator, value, decision, reason, valid_from, status, proposed_by, approvals, created_at)
VALUES (uuidv7(), 0, 'EVENT_PARTICIPANTS', 100, 'Styregruppen', 'Flere', '2027-01-01', 'PROPOSED', 'KFF', '{KFF}', now());
UPDATE indicator_target SET status = 'WITHDRAWN', version = version + 1 WHERE status = 'PROPOSED';

INSERT INTO evaluation_report (id, version, administration, title_da, title_en, first_day, end_day, budget_note, sections, status,
  edition, statements, approvals, created_by, created_at)
SELECT uuidv7(), 0, 'KFF', 'Halvår', 'Half a year', '2026-01-01', '2026-07-01', code, '{INDICATORS}', 'DRAFT', 1, '{}', '{}',
       'kff-coordinator', now()
  FROM budget_note LIMIT 1;
INSERT INTO evaluation_report_draft (report, content, sha256, public_content, public_sha256)
SELECT id, 'all', encode(sha256('all'), 'hex'), 'some', encode(sha256('some'), 'hex') FROM evaluation_report WHERE status = 'DRAFT';
INSERT INTO evaluation_report_frozen SELECT * FROM evaluation_report_draft;
DELETE FROM evaluation_report_draft;
UPDATE evaluation_report
   SET status = 'FROZEN', frozen_by = 'bif-controller', frozen_at = now(), computed_at = now(), version = version + 1,
       sha256 = frozen.sha256, public_sha256 = frozen.public_sha256,
       approvals = jsonb_build_object('BIF', jsonb_build_object('sha256', frozen.sha256), 'KFF', jsonb_build_object('sha256', frozen.sha256))
  FROM evaluation_report_frozen frozen
 WHERE frozen.report = evaluation_report.id AND status = 'DRAFT';

SELECT audit_read('appointment', array_agg(id::text), array_agg(administration)) FROM appointment;
