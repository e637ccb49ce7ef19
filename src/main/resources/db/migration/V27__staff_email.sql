-- Where a member of staff is told of their shifts. Audited as what it is: personal.
ALTER TABLE staff_member ADD COLUMN email text CONSTRAINT staff_member_email_has_3_to_254_characters CHECK (length(email) BETWEEN 3 AND 254);
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON staff_member
  FOR EACH ROW EXECUTE FUNCTION audit_change('staff_member', 'id', '{display_name,subject,email}');
