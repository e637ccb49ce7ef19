-- Which synthetic data this database holds. Empty in production, which refuses sample data.
CREATE TABLE sample_data (
  name         text        PRIMARY KEY,
  statement_da text        NOT NULL,
  statement_en text        NOT NULL,
  -- Everything up to this instant has been generated. The next start goes on from here.
  through      timestamptz NOT NULL,
  generated_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON sample_data TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON sample_data FOR EACH ROW
  EXECUTE FUNCTION audit_change('sample_data', 'name', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON sample_data FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Two years of rows come in one transaction. Until the database has analyzed the tables, a minute later, it would take a year's
-- figures for those of a day and join them row by row. Only an owner may analyze a table.
CREATE FUNCTION analyze_sample_data() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  ANALYZE consultation, ticket, ticket_period, rating, referral, appointment, event, registration, event_feedback, shift, posting;
$$;
GRANT EXECUTE ON FUNCTION analyze_sample_data() TO ${applicationRole};
