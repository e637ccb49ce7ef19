-- A guide asks a colleague to take a published shift over, for one of the colleague's own or for nothing.
CREATE TABLE shift_swap (
  id              uuid        PRIMARY KEY,
  version         bigint      NOT NULL,
  administration  text        NOT NULL,
  shift           uuid        NOT NULL REFERENCES shift (id),
  staff           uuid        NOT NULL,
  colleague       uuid        NOT NULL,
  -- What the colleague gives for it.
  in_return       uuid        REFERENCES shift (id),
  status          text        NOT NULL CONSTRAINT shift_swap_status_is_known CHECK (status IN ('REQUESTED', 'ACCEPTED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
  decline_reason  text        CONSTRAINT shift_swap_decline_reason_has_1_to_1000_characters CHECK (length(decline_reason) BETWEEN 1 AND 1000),
  requested_at    timestamptz NOT NULL,
  CONSTRAINT shift_swap_staff_is_known FOREIGN KEY (staff, administration) REFERENCES staff_member (id, administration),
  CONSTRAINT shift_swap_colleague_is_of_the_same_administration FOREIGN KEY (colleague, administration) REFERENCES staff_member (id, administration),
  CONSTRAINT shift_swap_is_with_a_colleague CHECK (staff <> colleague),
  CONSTRAINT shift_swap_gives_another_shift CHECK (in_return <> shift)
);
CREATE UNIQUE INDEX shift_swap_of_a_shift_is_one ON shift_swap (shift) WHERE status IN ('REQUESTED', 'ACCEPTED');
CREATE INDEX shift_swap_by_administration ON shift_swap (administration, id);
CREATE INDEX shift_swap_by_staff ON shift_swap (staff, id);
CREATE INDEX shift_swap_by_colleague ON shift_swap (colleague, id);
GRANT SELECT, INSERT, UPDATE ON shift_swap TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON shift_swap
  FOR EACH ROW EXECUTE FUNCTION audit_change('shift_swap', 'id', '{decline_reason}');
