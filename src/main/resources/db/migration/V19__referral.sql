-- A consultation sends a citizen on: to an offer, to the other administration or to a partner municipality.
CREATE TABLE referral (
  id                uuid        PRIMARY KEY,
  version           bigint      NOT NULL,
  consultation      uuid        NOT NULL CONSTRAINT referral_consultation_is_known REFERENCES consultation (id),
  -- The one that sends: that of the consultation.
  administration    text        NOT NULL CONSTRAINT referral_administration_is_known CHECK (administration IN ('BIF', 'KFF')),
  to_offer          text        CONSTRAINT referral_offer_is_known REFERENCES offer (code),
  to_administration text        CONSTRAINT referral_to_administration_is_known CHECK (to_administration IN ('BIF', 'KFF')),
  to_municipality   text        CONSTRAINT referral_municipality_is_known REFERENCES municipality (code),
  -- Personal: erased some time after the end. What is said here is for the two sides only.
  message           text        CONSTRAINT referral_message_has_1_to_2000_characters CHECK (length(message) BETWEEN 1 AND 2000),
  contact_name      text        CONSTRAINT referral_contact_name_has_1_to_200_characters CHECK (length(contact_name) BETWEEN 1 AND 200),
  contact_email     text        CONSTRAINT referral_contact_email_has_3_to_254_characters CHECK (length(contact_email) BETWEEN 3 AND 254),
  contact_phone     text        CONSTRAINT referral_contact_phone_has_6_to_25_characters CHECK (length(contact_phone) BETWEEN 6 AND 25),
  -- What the citizen said to sending personal data along; it stays when the data goes.
  consent_given     boolean,
  consent_at        timestamptz,
  consent_how       text        CONSTRAINT referral_consent_how_is_known CHECK (consent_how IN ('ORAL', 'WRITTEN', 'ELECTRONIC')),
  status            text        NOT NULL CONSTRAINT referral_status_is_known CHECK (status IN ('SENT', 'ACCEPTED', 'DECLINED', 'COMPLETED', 'EXPIRED', 'WITHDRAWN')),
  sent_at           timestamptz NOT NULL,
  -- The last local day for an answer.
  due_on            date        NOT NULL,
  answered_at       timestamptz,
  ended_at          timestamptz,
  decline_reason    text        CONSTRAINT referral_decline_reason_has_1_to_1000_characters CHECK (length(decline_reason) BETWEEN 1 AND 1000),
  outcome           text        CONSTRAINT referral_outcome_is_known CHECK (outcome IN ('HELPED', 'STARTED', 'SENT_ON', 'NOT_REACHED', 'DID_NOT_COME', 'UNKNOWN')),
  outcome_text      text        CONSTRAINT referral_outcome_text_has_1_to_1000_characters CHECK (length(outcome_text) BETWEEN 1 AND 1000),
  erased_at         timestamptz,
  CONSTRAINT referral_has_one_target CHECK (num_nonnulls(to_offer, to_administration, to_municipality) = 1),
  CONSTRAINT referral_goes_to_the_other_administration CHECK (to_administration <> administration),
  CONSTRAINT referral_consent_is_given_or_refused_sometime_somehow CHECK (num_nonnulls(consent_given, consent_at, consent_how) IN (0, 3)),
  CONSTRAINT referral_has_a_contact_only_with_consent CHECK (num_nonnulls(contact_name, contact_email, contact_phone) = 0 OR consent_given IS TRUE),
  CONSTRAINT referral_contact_has_a_name_and_an_address CHECK ((contact_name IS NULL) = (num_nonnulls(contact_email, contact_phone) = 0)),
  CONSTRAINT referral_ends_when_nothing_is_awaited CHECK ((status IN ('SENT', 'ACCEPTED')) = (ended_at IS NULL)),
  CONSTRAINT referral_is_answered_when_its_status_says_so CHECK ((status IN ('ACCEPTED', 'DECLINED', 'COMPLETED')) = (answered_at IS NOT NULL)),
  CONSTRAINT referral_is_declined_with_a_reason CHECK ((status = 'DECLINED' AND erased_at IS NULL) = (decline_reason IS NOT NULL)),
  CONSTRAINT referral_is_completed_with_an_outcome CHECK ((status = 'COMPLETED') = (outcome IS NOT NULL)),
  CONSTRAINT referral_outcome_text_is_of_an_outcome CHECK (outcome_text IS NULL OR outcome IS NOT NULL),
  CONSTRAINT referral_has_a_message_until_it_is_erased CHECK ((message IS NULL) = (erased_at IS NOT NULL)),
  CONSTRAINT referral_is_erased_whole_and_after_its_end CHECK (erased_at IS NULL OR (ended_at IS NOT NULL AND num_nonnulls(contact_name, outcome_text) = 0))
);
-- Asking the same side twice at once would have two answers.
CREATE UNIQUE INDEX referral_to_one_target_is_open_once
  ON referral (consultation, coalesce(to_offer, to_administration, to_municipality)) WHERE status IN ('SENT', 'ACCEPTED');
-- The two sides' lists, newest first, whole and by status; an offer or a municipality that a sender asks for is rare
-- enough to be found by its own index.
CREATE INDEX referral_by_consultation ON referral (consultation, id);
CREATE INDEX referral_by_administration ON referral (administration, id);
CREATE INDEX referral_by_administration_and_status ON referral (administration, status, id);
CREATE INDEX referral_by_to_administration ON referral (to_administration, id) WHERE to_administration IS NOT NULL;
CREATE INDEX referral_by_to_administration_and_status ON referral (to_administration, status, id) WHERE to_administration IS NOT NULL;
CREATE INDEX referral_by_to_municipality ON referral (to_municipality, id) WHERE to_municipality IS NOT NULL;
CREATE INDEX referral_by_to_municipality_and_status ON referral (to_municipality, status, id) WHERE to_municipality IS NOT NULL;
CREATE INDEX referral_by_to_offer ON referral (to_offer, id) WHERE to_offer IS NOT NULL;
-- The tasks that close and erase look only at what is left to do.
CREATE INDEX referral_to_expire ON referral (due_on) WHERE status = 'SENT';
CREATE INDEX referral_to_close ON referral (answered_at) WHERE status = 'ACCEPTED';
CREATE INDEX referral_to_erase ON referral (ended_at) WHERE erased_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON referral TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON referral FOR EACH ROW
  EXECUTE FUNCTION audit_change('referral', 'id', '{message,contact_name,contact_email,contact_phone,decline_reason,outcome_text}');
