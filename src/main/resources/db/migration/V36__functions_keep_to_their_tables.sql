-- PostgreSQL looks into pg_temp before all other schemas unless the search path names it. A caller's temporary table would
-- otherwise take the place of ours: of audit_entry, or of the year that is closed.
DO $$
DECLARE
  known record;
BEGIN
  FOR known IN
    SELECT oid::regprocedure AS signature, prorettype = 'trigger'::regtype AS of_triggers
      FROM pg_proc
     WHERE pronamespace = 'public'::regnamespace
       AND (prosecdef OR prorettype = 'trigger'::regtype)
       AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e')
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', known.signature);
    -- Whoever may execute a trigger function may hang it on a table of their own, and so forge audit entries.
    IF known.of_triggers THEN
      EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', known.signature);
    END IF;
  END LOOP;
END $$;
-- The same for later functions: those that the application calls itself need a GRANT.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
