INSERT INTO registration (event, status, name, email, municipality, party_size)
VALUES (CAST(:event AS uuid), :status, :name, :email, :municipality, CAST(:party AS integer))
RETURNING id, registered_at;
