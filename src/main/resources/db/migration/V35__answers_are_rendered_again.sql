-- The answer to a repeated POST is rendered from its records (ADR 29). A body is kept only where it holds no personal data.
ALTER TABLE idempotent_answer
  ADD COLUMN answer_type text,
  ADD COLUMN records     uuid[];
-- Bodies from before say not of which type they are, and may hold anything.
UPDATE idempotent_answer SET body = NULL WHERE body IS NOT NULL;
