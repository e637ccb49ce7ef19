-- A recall begins no period, but the board shows how often a ticket was called.
CREATE FUNCTION consultation_recall_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('guidance_queue', NEW.location);
  RETURN NULL;
END $$;
CREATE TRIGGER recall_is_told AFTER UPDATE ON consultation
  FOR EACH ROW WHEN (NEW.calls IS DISTINCT FROM OLD.calls) EXECUTE FUNCTION consultation_recall_is_told();
