-- What the tests of the web edge and of the audit trail write to: a table guarded like every other.
CREATE TABLE edge_probe (
  id             uuid PRIMARY KEY,
  version        bigint        NOT NULL,
  administration text,
  name           text          NOT NULL CONSTRAINT edge_probe_name_is_taken_once UNIQUE,
  amount         numeric(14,2) CONSTRAINT edge_probe_amount_is_not_negative CHECK (amount >= 0),
  note           text
);
GRANT SELECT, INSERT, UPDATE, DELETE ON edge_probe TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON edge_probe
  FOR EACH ROW EXECUTE FUNCTION audit_change('edge_probe', 'id', '{note}');
