-- The consultation's id where it was first written down, so that sending it again adds nothing. A voided consultation
-- keeps its reference: what was taken out of the log does not come back with the next import.
ALTER TABLE consultation ADD COLUMN external_reference text
  CONSTRAINT consultation_external_reference_has_at_most_100_characters CHECK (length(external_reference) <= 100);
CREATE UNIQUE INDEX consultation_external_reference_is_unique ON consultation (administration, external_reference)
  WHERE external_reference IS NOT NULL;
