-- The directory: locations, opening hours, closures, topics, offers and municipalities. Administrators keep it over the API.
-- A code that records name is never deleted: it ends on its last valid day.
--
-- Rows are inserted before the audit trigger of their table exists, because nobody has changed them: the trail begins with the
-- application.

CREATE TABLE location (
  code       text   CONSTRAINT location_code_is_unique PRIMARY KEY,
  version    bigint NOT NULL DEFAULT 0,
  name_da    text   NOT NULL,
  name_en    text   NOT NULL,
  kind       text   NOT NULL CONSTRAINT location_kind_is_known CHECK (kind IN ('DESK', 'POP_UP')),
  address    text,
  -- The first and last day on which the location may be used.
  valid_from date,
  valid_to   date,
  CONSTRAINT location_code_is_upper_snake CHECK (code ~ '^[A-Z][A-Z0-9_]{1,49}$'),
  CONSTRAINT location_valid_to_is_not_before_valid_from CHECK (valid_to >= valid_from)
);
GRANT SELECT, INSERT, UPDATE ON location TO ${applicationRole};

-- The addresses are not in our sources: to be confirmed by the two administrations.
INSERT INTO location (code, name_da, name_en, kind, address) VALUES
  ('IH', 'International House Copenhagen', 'International House Copenhagen', 'DESK', 'Nyropsgade 1, 1602 København V'),
  ('KEH', 'Københavns Erhvervshus', 'Business House Copenhagen', 'DESK', 'Nyropsgade 1, 1602 København V'),
  -- Universities, companies and the like: where exactly differs from time to time.
  ('POPUP', 'Pop-up-vejledning uden for International House', 'Pop-up guidance away from International House', 'POP_UP', NULL);

CREATE TRIGGER audit AFTER INSERT OR DELETE ON location FOR EACH ROW EXECUTE FUNCTION audit_change('location', 'code', '{}');
-- An increment of the version alone is no change: opening hours cause it.
CREATE TRIGGER audit_update AFTER UPDATE ON location FOR EACH ROW
  WHEN ((to_jsonb(OLD) - 'version') IS DISTINCT FROM (to_jsonb(NEW) - 'version'))
  EXECUTE FUNCTION audit_change('location', 'code', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON location FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- A location does not end while something stands there later. The application looks once it has this lock, which everybody who
-- puts something there takes in shared mode (location_is_valid_then): of the two, the later sees what the earlier did. It is no
-- lock of the row, because changes of opening hours lock the row too.
CREATE FUNCTION location_ends_alone() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('location.validity ' || NEW.code, 0));
  RETURN NEW;
END $$;
CREATE TRIGGER ends_alone BEFORE UPDATE ON location FOR EACH ROW
  WHEN (OLD.valid_from IS DISTINCT FROM NEW.valid_from OR OLD.valid_to IS DISTINCT FROM NEW.valid_to)
  EXECUTE FUNCTION location_ends_alone();

-- Refuses what begins at a location on a day on which the location is not used. Shifts, events and appointments call it.
CREATE FUNCTION location_is_valid_then() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  day date := (NEW.starts_at AT TIME ZONE 'Europe/Copenhagen')::date;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('location.validity ' || NEW.location, 0));
  IF EXISTS (SELECT FROM location WHERE code = NEW.location AND (valid_from > day OR valid_to < day)) THEN
    RAISE EXCEPTION 'the location is not used on that day'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'location_is_valid_then';
  END IF;
  RETURN NEW;
END $$;

CREATE TABLE opening_hours (
  location   text    NOT NULL REFERENCES location,
  weekday    text    NOT NULL
    CONSTRAINT opening_hours_weekday_is_known
      CHECK (weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  -- Local times in Copenhagen.
  opens      time(0) NOT NULL,
  closes     time(0) NOT NULL,
  -- The first and last day on which these hours hold. Null: without a beginning, or without an end.
  valid_from date,
  valid_to   date,
  -- Whether the hours are our assumption, not the House's own word.
  assumed    boolean NOT NULL DEFAULT false,
  CONSTRAINT opening_hours_end_after_they_begin CHECK (closes > opens),
  CONSTRAINT opening_hours_are_valid_forward CHECK (valid_to >= valid_from),
  CONSTRAINT opening_hours_never_overlap EXCLUDE USING gist (
    location WITH =, weekday WITH =, timerange(opens, closes) WITH &&, daterange(valid_from, valid_to, '[]') WITH &&)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON opening_hours TO ${applicationRole};

-- The desk is open as International House is (budget note KF042 and the House's own pages): four days a week.
INSERT INTO opening_hours (location, weekday, opens, closes) VALUES
  ('IH', 'MONDAY', '09:00', '15:00'),
  ('IH', 'WEDNESDAY', '11:00', '17:00'),
  ('IH', 'THURSDAY', '09:00', '15:00'),
  ('IH', 'FRIDAY', '09:00', '14:00');
-- BIF guides three days a week in Københavns Erhvervshus. Which days and hours is our assumption: those of the House.
INSERT INTO opening_hours (location, weekday, opens, closes, assumed) VALUES
  ('KEH', 'WEDNESDAY', '11:00', '17:00', true),
  ('KEH', 'THURSDAY', '09:00', '15:00', true),
  ('KEH', 'FRIDAY', '09:00', '14:00', true);

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON opening_hours FOR EACH ROW
  EXECUTE FUNCTION audit_change('opening_hours', 'location', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON opening_hours FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- The view of a location shows its hours, so its ETag must change with them.
CREATE FUNCTION opening_hours_raise_the_version_of_their_location() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE location SET version = version + 1
   WHERE code IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.location END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.location END);
  RETURN NULL;
END $$;
CREATE TRIGGER opening_hours_raise_the_version_of_their_location AFTER INSERT OR UPDATE OR DELETE ON opening_hours
  FOR EACH ROW EXECUTE FUNCTION opening_hours_raise_the_version_of_their_location();

-- Closures of our own. Public holidays and the fixed closing days are computed.
CREATE TABLE closure (
  id        uuid   PRIMARY KEY,
  version   bigint NOT NULL,
  -- Null: all locations.
  location  text   CONSTRAINT closure_location_is_known REFERENCES location,
  starts_on date   NOT NULL,
  ends_on   date   NOT NULL,
  reason_da text   NOT NULL,
  reason_en text   NOT NULL,
  CONSTRAINT closure_ends_after_it_starts CHECK (ends_on >= starts_on),
  -- A list of the closures of some days need not read those that started more than a year before.
  CONSTRAINT closure_lasts_at_most_a_year CHECK (ends_on - starts_on <= 366)
);
CREATE INDEX closure_by_start ON closure (starts_on, id);
GRANT SELECT, INSERT, DELETE ON closure TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON closure FOR EACH ROW
  EXECUTE FUNCTION audit_change('closure', 'id', '{reason_da,reason_en}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON closure FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

CREATE TABLE topic (
  code       text     CONSTRAINT topic_code_is_unique PRIMARY KEY,
  version    bigint   NOT NULL DEFAULT 0,
  name_da    text     NOT NULL,
  name_en    text     NOT NULL,
  -- The order in which people read them. Two with the same position are ordered by their codes, so that a topic can be moved
  -- without moving others first.
  position   smallint NOT NULL,
  -- The first and last day on which the topic may be used.
  valid_from date,
  valid_to   date,
  CONSTRAINT topic_code_is_upper_snake CHECK (code ~ '^[A-Z][A-Z0-9_]{1,49}$'),
  CONSTRAINT topic_valid_to_is_not_before_valid_from CHECK (valid_to >= valid_from)
);
-- An import that names a topic by its label finds one topic.
CREATE UNIQUE INDEX topic_name_da_is_unique ON topic (lower(name_da)) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX topic_name_en_is_unique ON topic (lower(name_en)) WHERE valid_to IS NULL;
GRANT SELECT, INSERT, UPDATE ON topic TO ${applicationRole};

INSERT INTO topic (position, code, name_da, name_en) VALUES
  (1, 'CPR_REGISTRATION', 'Ansøgning om CPR-nummer', 'CPR application'),
  (2, 'MITID', 'MitID', 'MitID'),
  (3, 'EU_RESIDENCE_DOCUMENT', 'EU-opholdsdokument', 'EU residence document'),
  (4, 'JOB_AND_CAREER', 'Job og karriere', 'Job and career'),
  (5, 'DANISH_CLASSES', 'Danskundervisning', 'Danish classes'),
  (6, 'CHILDREN_AND_CHILDCARE', 'Børn og børnepasning', 'Children and childcare'),
  (7, 'HOUSING', 'Bolig', 'Housing'),
  (8, 'HEALTH_CARE', 'Sundhedsvæsen', 'Health care'),
  (9, 'DIGITAL_SELF_SERVICE', 'Digital selvbetjening', 'Digital self-service'),
  (10, 'CULTURE_AND_LEISURE', 'Kultur og fritid', 'Culture and leisure'),
  (11, 'ASSOCIATIONS_AND_VOLUNTEERING', 'Foreningsliv og frivillighed', 'Associations and volunteering'),
  (12, 'OTHER_SETTLING_IN', 'Andre spørgsmål om bosætning', 'Other settling-in questions');

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON topic FOR EACH ROW EXECUTE FUNCTION audit_change('topic', 'code', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON topic FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
-- Refuses unknown topics of a table with several in a row: an array cannot have a foreign key. Topics are never deleted, so looking
-- once is enough.
CREATE FUNCTION topics_are_known() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM unnest(NEW.topics) code WHERE code NOT IN (SELECT topic.code FROM topic)) THEN
    RAISE EXCEPTION 'unknown topic' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = TG_TABLE_NAME || '_topics_are_known';
  END IF;
  RETURN NEW;
END $$;

CREATE TABLE offer (
  code           text      CONSTRAINT offer_code_is_unique PRIMARY KEY,
  version        bigint    NOT NULL,
  name_da        text      NOT NULL,
  name_en        text      NOT NULL,
  description_da text      NOT NULL,
  description_en text      NOT NULL,
  provider       text      NOT NULL,
  url            text,
  -- Not text[], which Hibernate's array functions cannot compare with a parameter.
  topics         varchar[] NOT NULL CONSTRAINT offer_has_a_topic CHECK (cardinality(topics) > 0),
  -- A retired offer stays, for the consultations that pointed to it.
  active         boolean   NOT NULL DEFAULT true,
  CONSTRAINT offer_code_is_upper_snake CHECK (code ~ '^[A-Z][A-Z0-9_]{1,49}$')
);
CREATE INDEX offer_by_topic ON offer USING gin (topics);
CREATE INDEX offer_by_activity ON offer (active, code);
GRANT SELECT, INSERT, UPDATE ON offer TO ${applicationRole};

-- Offers of the kinds that KF042 and the House's pages name: programmes, culture and leisure, language, and the House's own and
-- citywide events.
INSERT INTO offer (code, name_da, name_en, description_da, description_en, provider, url, topics, version) VALUES
  ('CAREER_PROGRAMME', 'Karriereprogram for internationale', 'Career programme for internationals',
   'Forløb over flere uger om det danske arbejdsmarked, CV og jobsamtale.',
   'A programme of several weeks on the Danish labour market, CV and job interviews.',
   'Beskæftigelses- og Integrationsforvaltningen', NULL, '{JOB_AND_CAREER}', 0),
  ('JOB_SEARCH_WORKSHOP', 'Workshop om jobsøgning', 'Job search workshop',
   'En formiddag om ansøgning, CV og netværk på danske vilkår.',
   'A morning on applications, CV and networking the Danish way.',
   'Beskæftigelses- og Integrationsforvaltningen', NULL, '{JOB_AND_CAREER}', 0),
  ('CV_FEEDBACK', 'Feedback på CV', 'CV feedback',
   'En konsulent læser dit CV og din ansøgning igennem sammen med dig.',
   'A consultant goes through your CV and application with you.',
   'Beskæftigelses- og Integrationsforvaltningen', NULL, '{JOB_AND_CAREER}', 0),
  ('SPOUSE_PROGRAMME', 'Program for medfølgende partnere', 'Programme for accompanying partners',
   'Netværk og karrieresparring for den, der er flyttet med en partner.',
   'Network and career guidance for those who moved with a partner.',
   'Beskæftigelses- og Integrationsforvaltningen', NULL, '{JOB_AND_CAREER,OTHER_SETTLING_IN}', 0),
  ('DANISH_CLASSES', 'Danskuddannelse', 'Danish classes',
   'Undervisning i dansk på tre niveauer hos byens sprogskoler.',
   'Danish tuition at three levels at the city''s language schools.',
   'Byens sprogskoler', NULL, '{DANISH_CLASSES}', 0),
  ('LANGUAGE_CAFE', 'Sprogcafé', 'Language café',
   'Øv dansk med frivillige på biblioteket; gratis og uden tilmelding.',
   'Practise Danish with volunteers at the library; free, no registration.',
   'Københavns Biblioteker', NULL, '{DANISH_CLASSES,ASSOCIATIONS_AND_VOLUNTEERING}', 0),
  ('CULTURE_AND_LEISURE_GUIDE', 'Find kultur- og fritidstilbud', 'Guide to culture and leisure',
   'Idrætsanlæg, biblioteker, kulturhuse og svømmehaller i nærheden af, hvor du bor.',
   'Sports facilities, libraries, culture centres and swimming pools near where you live.',
   'Kultur- og Fritidsforvaltningen', NULL, '{CULTURE_AND_LEISURE}', 0),
  ('ASSOCIATIONS_GUIDE', 'Find en forening', 'Find an association',
   'Hjælp til at finde en forening at være aktiv i, eller et sted at være frivillig.',
   'Help to find an association to join, or a place to volunteer.',
   'Kultur- og Fritidsforvaltningen', NULL, '{ASSOCIATIONS_AND_VOLUNTEERING,CULTURE_AND_LEISURE}', 0),
  ('INTERNATIONAL_CITIZEN_DAYS', 'International Citizen Days', 'International Citizen Days',
   'Messe for nye internationale borgere med myndigheder, foreninger og virksomheder.',
   'A fair for new international citizens with authorities, associations and companies.',
   'International House Copenhagen', 'https://ihcph.kk.dk',
   '{JOB_AND_CAREER,DANISH_CLASSES,HOUSING,HEALTH_CARE,CULTURE_AND_LEISURE,ASSOCIATIONS_AND_VOLUNTEERING,OTHER_SETTLING_IN}', 0),
  ('HOUSE_EVENTS', 'International House''s egne arrangementer', 'International House''s own events',
   'Oplæg om blandt andet skat, bolig, sundhed og børnepasning.',
   'Talks on tax, housing, health, childcare and more.',
   'International House Copenhagen', 'https://ihcph.kk.dk',
   '{HOUSING,HEALTH_CARE,CHILDREN_AND_CHILDCARE,OTHER_SETTLING_IN}', 0),
  ('CITIZEN_SERVICE', 'Borgerservice', 'Citizen service',
   'CPR-registrering, sundhedskort og flytning.',
   'CPR registration, health insurance card and change of address.',
   'Københavns Borgerservice', 'https://ihcph.kk.dk', '{CPR_REGISTRATION,HEALTH_CARE,DIGITAL_SELF_SERVICE}', 0),
  ('MITID_HELP', 'Hjælp til MitID', 'Help with MitID',
   'Udstedelse af MitID og hjælp til de første selvbetjeningsløsninger.',
   'Getting MitID and help with the first self-services.',
   'Københavns Borgerservice', NULL, '{MITID,DIGITAL_SELF_SERVICE}', 0),
  ('EU_RESIDENCE', 'EU-opholdsdokument hos SIRI', 'EU residence document at SIRI',
   'Ansøgning om registreringsbevis eller opholdskort efter EU-reglerne.',
   'Application for a registration certificate or residence card under the EU rules.',
   'Styrelsen for International Rekruttering og Integration (SIRI)', 'https://www.nyidanmark.dk',
   '{EU_RESIDENCE_DOCUMENT}', 0),
  ('CHILDCARE_ASSIGNMENT', 'Pladsanvisningen', 'Childcare assignment',
   'Opskrivning til vuggestue, børnehave og fritidsordning.',
   'Waiting lists for nursery, kindergarten and after-school care.',
   'Børne- og Ungdomsforvaltningen', NULL, '{CHILDREN_AND_CHILDCARE}', 0);

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON offer FOR EACH ROW
  EXECUTE FUNCTION audit_change('offer', 'code', '{description_da,description_en}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON offer FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();

-- Copenhagen and the municipalities of Zealand and Bornholm. 37 of them are partners of International House.
CREATE TABLE municipality (
  code       text   CONSTRAINT municipality_code_is_unique PRIMARY KEY,
  version    bigint NOT NULL DEFAULT 0,
  name       text   NOT NULL,
  region     text   NOT NULL,
  relation   text   NOT NULL CONSTRAINT municipality_relation_is_known CHECK (relation IN ('HOME', 'PARTNER', 'NONE')),
  -- The first and last day on which the municipality may be used.
  valid_from date,
  valid_to   date,
  CONSTRAINT municipality_code_has_four_digits CHECK (code ~ '^[0-9]{4}$'),
  CONSTRAINT municipality_valid_to_is_not_before_valid_from CHECK (valid_to >= valid_from)
);
CREATE UNIQUE INDEX municipality_home_is_one ON municipality (relation) WHERE relation = 'HOME';
GRANT SELECT, INSERT, UPDATE ON municipality TO ${applicationRole};

INSERT INTO municipality (code, name, region, relation) VALUES
  ('0101', 'København', 'Hovedstaden', 'HOME'),
  ('0147', 'Frederiksberg', 'Hovedstaden', 'PARTNER'),
  ('0151', 'Ballerup', 'Hovedstaden', 'NONE'),
  ('0153', 'Brøndby', 'Hovedstaden', 'PARTNER'),
  ('0155', 'Dragør', 'Hovedstaden', 'NONE'),
  ('0157', 'Gentofte', 'Hovedstaden', 'PARTNER'),
  ('0159', 'Gladsaxe', 'Hovedstaden', 'PARTNER'),
  ('0161', 'Glostrup', 'Hovedstaden', 'PARTNER'),
  ('0163', 'Herlev', 'Hovedstaden', 'NONE'),
  ('0165', 'Albertslund', 'Hovedstaden', 'PARTNER'),
  ('0167', 'Hvidovre', 'Hovedstaden', 'PARTNER'),
  ('0169', 'Høje-Taastrup', 'Hovedstaden', 'PARTNER'),
  ('0173', 'Lyngby-Taarbæk', 'Hovedstaden', 'PARTNER'),
  ('0175', 'Rødovre', 'Hovedstaden', 'PARTNER'),
  ('0183', 'Ishøj', 'Hovedstaden', 'PARTNER'),
  ('0185', 'Tårnby', 'Hovedstaden', 'PARTNER'),
  ('0187', 'Vallensbæk', 'Hovedstaden', 'NONE'),
  ('0190', 'Furesø', 'Hovedstaden', 'PARTNER'),
  ('0201', 'Allerød', 'Hovedstaden', 'PARTNER'),
  ('0210', 'Fredensborg', 'Hovedstaden', 'PARTNER'),
  ('0217', 'Helsingør', 'Hovedstaden', 'PARTNER'),
  ('0219', 'Hillerød', 'Hovedstaden', 'PARTNER'),
  ('0223', 'Hørsholm', 'Hovedstaden', 'PARTNER'),
  ('0230', 'Rudersdal', 'Hovedstaden', 'PARTNER'),
  ('0240', 'Egedal', 'Hovedstaden', 'PARTNER'),
  ('0250', 'Frederikssund', 'Hovedstaden', 'PARTNER'),
  ('0253', 'Greve', 'Sjælland', 'PARTNER'),
  ('0259', 'Køge', 'Sjælland', 'PARTNER'),
  ('0260', 'Halsnæs', 'Hovedstaden', 'PARTNER'),
  ('0265', 'Roskilde', 'Sjælland', 'PARTNER'),
  ('0269', 'Solrød', 'Sjælland', 'PARTNER'),
  ('0270', 'Gribskov', 'Hovedstaden', 'PARTNER'),
  ('0306', 'Odsherred', 'Sjælland', 'PARTNER'),
  ('0316', 'Holbæk', 'Sjælland', 'PARTNER'),
  ('0320', 'Faxe', 'Sjælland', 'PARTNER'),
  ('0326', 'Kalundborg', 'Sjælland', 'PARTNER'),
  ('0329', 'Ringsted', 'Sjælland', 'NONE'),
  ('0330', 'Slagelse', 'Sjælland', 'PARTNER'),
  ('0336', 'Stevns', 'Sjælland', 'NONE'),
  ('0340', 'Sorø', 'Sjælland', 'PARTNER'),
  ('0350', 'Lejre', 'Sjælland', 'PARTNER'),
  ('0360', 'Lolland', 'Sjælland', 'PARTNER'),
  ('0370', 'Næstved', 'Sjælland', 'PARTNER'),
  ('0376', 'Guldborgsund', 'Sjælland', 'PARTNER'),
  ('0390', 'Vordingborg', 'Sjælland', 'NONE'),
  ('0400', 'Bornholm', 'Hovedstaden', 'NONE');

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON municipality FOR EACH ROW
  EXECUTE FUNCTION audit_change('municipality', 'code', '{}');
CREATE TRIGGER is_never_truncated BEFORE TRUNCATE ON municipality FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
