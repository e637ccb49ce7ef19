UPDATE event SET waiting = waiting + CAST(:party AS integer) WHERE id = CAST(:event AS uuid) AND status = 'PUBLISHED' RETURNING status;
