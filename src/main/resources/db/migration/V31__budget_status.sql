-- An instant at which all is known that was recorded until then: whoever asks for the ledger as of it, now or later, gets
-- the same. Writers stamp what they record in the moment of their commit, holding the lock that is awaited here (see
-- budget_recorded); so whatever is stamped after the lock was had is stamped later. The block is left by an error of its
-- own, which gives the lock back at once: writers do not wait for what the reader reads then.
CREATE FUNCTION budget_known_at() RETURNS timestamptz LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  known timestamptz;
BEGIN
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('budget.recorded_at', 0));
    -- Strictly before anything that is stamped from now on, however fine the clock.
    known := clock_timestamp() - interval '1 microsecond';
    RAISE EXCEPTION USING ERRCODE = 'GB001', MESSAGE = 'lets the lock go';
  EXCEPTION WHEN SQLSTATE 'GB001' THEN
    NULL;
  END;
  RETURN known;
END $$;
REVOKE ALL ON FUNCTION budget_known_at() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION budget_known_at() TO ${applicationRole};
