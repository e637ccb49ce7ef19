SELECT id, version, administration, type, title_da, title_en, address, starts_at, ends_at, opens_at, closes_at, capacity, seat_limit,
  confirmed, waiting, status, updated_at
FROM event WHERE status <> 'DRAFT' AND (starts_at, id) > (CAST(:after AS timestamptz), CAST(:event AS uuid))
ORDER BY starts_at, id LIMIT CAST(:rows AS integer);
