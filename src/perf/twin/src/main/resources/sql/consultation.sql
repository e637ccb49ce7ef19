INSERT INTO consultation (administration, location, topics, municipality, duration_minutes)
VALUES (:administration, :location, string_to_array(:topics, ','), :municipality, CAST(:minutes AS integer))
RETURNING id, recorded_at;
