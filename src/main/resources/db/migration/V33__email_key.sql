-- The canonical form of an e-mail address is made in the application (web.text.EmailAddress), never in SQL: the two fold
-- letters differently (Greek sigma, Turkish I), and only the application knows that an international domain and its
-- punycode are one. The index compares the canonical form as it stands.
ALTER TABLE registration ADD COLUMN email_key text
  CONSTRAINT registration_email_key_has_at_most_1000_characters CHECK (length(email_key) <= 1000);

-- Rows written before now, and by the version before while both run, get an approximation: lower case, as the index had
-- it, so that the new index holds for them. The application writes the exact form when such a row next changes.
UPDATE registration SET email_key = lower(email) WHERE email IS NOT NULL;
CREATE FUNCTION registration_has_an_email_key() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.email IS NULL THEN
    NEW.email_key := NULL;
  ELSIF NEW.email_key IS NULL THEN
    NEW.email_key := lower(NEW.email);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER has_an_email_key BEFORE INSERT OR UPDATE OF email, email_key ON registration
  FOR EACH ROW EXECUTE FUNCTION registration_has_an_email_key();
ALTER TABLE registration ADD CONSTRAINT registration_email_comes_with_its_key CHECK ((email IS NULL) = (email_key IS NULL));

DROP INDEX registration_is_the_only_one_of_its_email;
CREATE UNIQUE INDEX registration_is_the_only_one_of_its_email ON registration (event, email_key)
  WHERE status IN ('CONFIRMED', 'WAITING', 'OFFERED');

-- The audit trail says that the address changed, never what it is.
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON registration FOR EACH ROW
  EXECUTE FUNCTION audit_change('registration', 'id', '{name,email,email_key,language,municipality,situation,industry,arrival_month,answers,ticket_code}');
