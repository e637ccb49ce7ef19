SELECT id, version, administration, type, title_da, title_en, address, starts_at, ends_at, opens_at, closes_at, capacity, seat_limit,
  confirmed, waiting, status, updated_at
FROM event WHERE id = CAST(:event AS uuid);
