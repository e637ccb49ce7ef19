-- What every later figure is held against: facts stated in a source, never computed from rows of this database.
CREATE TABLE baseline (
  indicator      text          PRIMARY KEY CONSTRAINT baseline_indicator_is_upper_snake CHECK (indicator ~ '^[A-Z][A-Z0-9_]*$'),
  position       integer       NOT NULL CONSTRAINT baseline_positions_differ UNIQUE,
  label_da       text          NOT NULL,
  label_en       text          NOT NULL,
  value          numeric(14,2) NOT NULL,
  unit           text          NOT NULL CONSTRAINT baseline_unit_is_known CHECK (unit IN ('CONSULTATIONS_PER_MONTH', 'EVENTS', 'PERSONS_PER_EVENT', 'PERCENT')),
  -- The source says "about".
  approximate    boolean       NOT NULL,
  -- Not stated in the source but follows from what is; derivation says how.
  derived        boolean       NOT NULL,
  derivation_da  text,
  derivation_en  text,
  period_da      text          NOT NULL,
  period_en      text          NOT NULL,
  period_from    date          NOT NULL,
  period_to      date          NOT NULL,
  source         text          NOT NULL,
  source_text_da text          NOT NULL,
  source_text_en text          NOT NULL,
  CONSTRAINT baseline_period_is_in_order CHECK (period_to >= period_from),
  CONSTRAINT baseline_derivation_is_explained CHECK (derived = (derivation_da IS NOT NULL) AND derived = (derivation_en IS NOT NULL))
);
GRANT SELECT ON baseline TO ${applicationRole};

-- The note says "1.5 years in 2024 and 2025" and "until June 2025"; the days of the periods follow from that.
INSERT INTO baseline
SELECT indicator, position, label_da, label_en, value, unit, approximate,
       derivation_da IS NOT NULL, derivation_da, derivation_en,
       CASE WHEN period_to = '2025-12-31' THEN 'Pilotperioden: 1½ år i 2024 og 2025' ELSE 'Pilotperioden til og med juni 2025' END,
       CASE WHEN period_to = '2025-12-31' THEN 'The pilot: 1.5 years in 2024 and 2025' ELSE 'The pilot until and including June 2025' END,
       '2024-07-01', period_to, 'KF042',
       'Budgetnotat KF042, Personlig Vejledning i International House (2026-2029), Københavns Kommune',
       'Budget note KF042, Personlig Vejledning i International House (2026-2029), City of Copenhagen'
FROM (VALUES
  ('CONSULTATIONS_PER_MONTH', 1, 'Vejledninger om måneden', 'Consultations a month',
   900, 'CONSULTATIONS_PER_MONTH', true, NULL, NULL, '2025-12-31'::date),
  ('WELCOME_EVENTS_HELD', 2, 'Afholdte velkomstarrangementer', 'Welcome events held',
   4, 'EVENTS', false, NULL, NULL, '2025-06-30'),
  ('REGISTERED_PER_EVENT', 3, 'Tilmeldte pr. arrangement i gennemsnit', 'Registered per event, on average',
   86, 'PERSONS_PER_EVENT', false, NULL, NULL, '2025-06-30'),
  ('ATTENDED_PER_EVENT', 4, 'Deltagere pr. arrangement i gennemsnit', 'Attended per event, on average',
   30, 'PERSONS_PER_EVENT', false, NULL, NULL, '2025-06-30'),
  ('NO_SHOW_SHARE', 5, 'Frafald: tilmeldte, der ikke mødte op', 'No-show: registered who did not attend',
   65, 'PERCENT', true, '1 - 30 / 86 = 65 %, hvis alle fremmødte var tilmeldt',
   '1 - 30 / 86 = 65 %, if all who came had registered', '2025-06-30')
) fact (indicator, position, label_da, label_en, value, unit, approximate, derivation_da, derivation_en, period_to);
