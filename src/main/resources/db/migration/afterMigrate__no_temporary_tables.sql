-- The application's role needs no temporary tables, and could use them to deceive functions (ADR 6). Only the owner of the
-- database can take the right away; where that is another role, the log says what to run.
DO $$
DECLARE
  database text := current_database();
BEGIN
  IF has_database_privilege('${applicationRole}', database, 'TEMPORARY') THEN
    IF pg_has_role(current_user, (SELECT datdba FROM pg_database WHERE datname = database), 'MEMBER') THEN
      EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC, %I', database, '${applicationRole}');
    ELSE
      RAISE WARNING 'The role ${applicationRole} may create temporary tables. Run as the owner of the database: REVOKE TEMPORARY ON DATABASE % FROM PUBLIC', database;
    END IF;
  END IF;
END $$;
