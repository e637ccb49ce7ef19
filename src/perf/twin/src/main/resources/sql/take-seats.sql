UPDATE event SET confirmed = confirmed + CAST(:party AS integer)
WHERE id = CAST(:event AS uuid) AND status = 'PUBLISHED' AND confirmed + CAST(:party AS integer) <= seat_limit
RETURNING status;
