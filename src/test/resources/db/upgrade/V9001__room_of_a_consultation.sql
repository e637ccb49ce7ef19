-- What a migration after a release may do. Only MigrationTest runs it.
ALTER TABLE consultation ADD COLUMN room text CONSTRAINT consultation_room_has_1_to_20_characters CHECK (length(room) BETWEEN 1 AND 20);
CREATE INDEX consultation_by_room ON consultation (room, started_at, id) WHERE room IS NOT NULL;
