INSERT INTO audit (subject, action, entity, entity_id) VALUES (:subject, 'INSERT', :entity, CAST(:id AS uuid));
