-- Which synthetic data this database holds. Empty in production, which refuses sample data.
CREATE TABLE sample_data (
  name         text        PRIMARY KEY,
  statement_da text        NOT NULL,
  statement_en text        NOT NULL,
  -- Everything up to this instant has been generated; the next start goes on from here.
  through      timestamptz NOT NULL,
  generated_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON sample_data TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON sample_data
  FOR EACH ROW EXECUTE FUNCTION audit_change('sample_data', 'name', '{}');
