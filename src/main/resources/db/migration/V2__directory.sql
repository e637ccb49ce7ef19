-- The directory: places, opening hours, closures, topics, offers and municipalities. Readable by all; of these tables
-- the application changes closures and offers only, the others change by migrations.

-- Exclusion constraints over text and ranges together need it; PostgreSQL lets a database's owner install it (trusted).
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TYPE timerange AS RANGE (subtype = time);

CREATE TABLE location (
  code    text   CONSTRAINT location_code_is_unique PRIMARY KEY,
  name_da text   NOT NULL,
  name_en text   NOT NULL,
  kind    text   NOT NULL CONSTRAINT location_kind_is_known CHECK (kind IN ('DESK', 'POP_UP')),
  address text,
  version bigint NOT NULL DEFAULT 0,
  CONSTRAINT location_code_is_upper_snake CHECK (code ~ '^[A-Z][A-Z0-9_]{1,49}$')
);
GRANT SELECT ON location TO ${applicationRole};

CREATE TABLE opening_hours (
  location   text    NOT NULL REFERENCES location,
  weekday    text    NOT NULL CONSTRAINT opening_hours_weekday_is_known
                     CHECK (weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  -- Local time in Copenhagen.
  opens      time(0) NOT NULL,
  closes     time(0) NOT NULL,
  -- First and last day on which these hours hold; open where they have always held or still do.
  valid_from date,
  valid_to   date,
  -- The hours are our assumption, not the House's own word.
  assumed    boolean NOT NULL DEFAULT false,
  CONSTRAINT opening_hours_end_after_they_begin CHECK (closes > opens),
  CONSTRAINT opening_hours_are_valid_forward CHECK (valid_to >= valid_from),
  CONSTRAINT opening_hours_never_overlap EXCLUDE USING gist (
    location WITH =, weekday WITH =, timerange(opens, closes) WITH &&, daterange(valid_from, valid_to, '[]') WITH &&)
);
GRANT SELECT ON opening_hours TO ${applicationRole};

-- The hours show in the location's view, so its ETag must change with them.
CREATE FUNCTION opening_hours_raise_the_version_of_their_location() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE location SET version = version + 1
   WHERE code IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.location END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.location END);
  RETURN NULL;
END $$;
CREATE TRIGGER opening_hours_raise_the_version_of_their_location AFTER INSERT OR UPDATE OR DELETE ON opening_hours
  FOR EACH ROW EXECUTE FUNCTION opening_hours_raise_the_version_of_their_location();

-- The addresses are not in our sources: to be confirmed by the two administrations.
INSERT INTO location (code, name_da, name_en, kind, address) VALUES
  ('IH', 'International House Copenhagen', 'International House Copenhagen', 'DESK', 'Nyropsgade 1, 1602 København V'),
  ('KEH', 'Københavns Erhvervshus', 'Business House Copenhagen', 'DESK', 'Nyropsgade 1, 1602 København V'),
  -- Universities, companies and the like: where exactly differs from time to time.
  ('POPUP', 'Pop-up-vejledning ude af huset', 'Pop-up guidance out of the house', 'POP_UP', NULL);

-- The desk is open as International House is (budget note KF042 and the House's own pages): four days a week.
INSERT INTO opening_hours (location, weekday, opens, closes) VALUES
  ('IH', 'MONDAY', '09:00', '15:00'),
  ('IH', 'WEDNESDAY', '11:00', '17:00'),
  ('IH', 'THURSDAY', '09:00', '15:00'),
  ('IH', 'FRIDAY', '09:00', '14:00');
-- BIF guides three days a week in Københavns Erhvervshus; which days and hours is assumed: those of the House.
INSERT INTO opening_hours (location, weekday, opens, closes, assumed) VALUES
  ('KEH', 'WEDNESDAY', '11:00', '17:00', true),
  ('KEH', 'THURSDAY', '09:00', '15:00', true),
  ('KEH', 'FRIDAY', '09:00', '14:00', true);

-- Own closures only. Public holidays and the fixed closing days are computed.
CREATE TABLE closure (
  id        uuid   PRIMARY KEY,
  -- All locations where it is null.
  location  text   CONSTRAINT closure_location_is_known REFERENCES location,
  starts_on date   NOT NULL,
  ends_on   date   NOT NULL,
  reason_da text   NOT NULL,
  reason_en text   NOT NULL,
  version   bigint NOT NULL,
  CONSTRAINT closure_ends_after_it_starts CHECK (ends_on >= starts_on),
  -- A list of a range of days then reads no closure that started more than this before it.
  CONSTRAINT closure_lasts_at_most_a_year CHECK (ends_on - starts_on <= 366)
);
CREATE INDEX closure_by_start ON closure (starts_on, id);
GRANT SELECT, INSERT, DELETE ON closure TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON closure FOR EACH ROW
  EXECUTE FUNCTION audit_change('closure', 'id', '{reason_da,reason_en}');

CREATE TABLE topic (
  code     text     CONSTRAINT topic_code_is_unique PRIMARY KEY,
  name_da  text     NOT NULL,
  name_en  text     NOT NULL,
  -- The order in which people read them.
  position smallint NOT NULL CONSTRAINT topic_position_is_unique UNIQUE,
  CONSTRAINT topic_code_is_upper_snake CHECK (code ~ '^[A-Z][A-Z0-9_]{1,49}$')
);
GRANT SELECT ON topic TO ${applicationRole};
INSERT INTO topic (position, code, name_da, name_en) VALUES
  (1, 'CPR_REGISTRATION', 'Ansøgning om CPR-nummer', 'CPR application'),
  (2, 'MITID', 'MitID', 'MitID'),
  (3, 'EU_RESIDENCE_DOCUMENT', 'EU-opholdsdokument', 'EU residence document'),
  (4, 'JOB_AND_CAREER', 'Job og karriere', 'Job and career'),
  (5, 'DANISH_CLASSES', 'Danskundervisning', 'Danish classes'),
  (6, 'CHILDREN_AND_CHILDCARE', 'Børn og pasning', 'Children and childcare'),
  (7, 'HOUSING', 'Bolig', 'Housing'),
  (8, 'HEALTH_CARE', 'Sundhed og læge', 'Health care'),
  (9, 'DIGITAL_SELF_SERVICE', 'Digital selvbetjening', 'Digital self-service'),
  (10, 'CULTURE_AND_LEISURE', 'Kultur og fritid', 'Culture and leisure'),
  (11, 'ASSOCIATIONS_AND_VOLUNTEERING', 'Foreninger og frivilligt arbejde', 'Associations and volunteering'),
  (12, 'OTHER_SETTLING_IN', 'Andet om at falde til', 'Other settling-in questions');

CREATE TABLE offer (
  code           text      CONSTRAINT offer_code_is_unique PRIMARY KEY,
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
  version        bigint    NOT NULL,
  CONSTRAINT offer_code_is_upper_snake CHECK (code ~ '^[A-Z][A-Z0-9_]{1,49}$')
);
CREATE INDEX offer_by_topic ON offer USING gin (topics);
CREATE INDEX offer_by_activity ON offer (active, code);
GRANT SELECT, INSERT, UPDATE ON offer TO ${applicationRole};

-- Those of the kinds that KF042 and the House's pages name: programmes, culture and leisure, language, and the House's
-- own and citywide events. Administrators keep them from here on.
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
  ('CULTURE_AND_LEISURE_GUIDE', 'Vejvisning til kultur og fritid', 'Guide to culture and leisure',
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
   'Udstedelse af MitID og hjælp til de første selvbetjeninger.',
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
-- Made after the rows above, which no one has changed: the trail begins with the application.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON offer FOR EACH ROW
  EXECUTE FUNCTION audit_change('offer', 'code', '{description_da,description_en}');

-- Copenhagen and the municipalities of Zealand and Bornholm; 37 of them are partners of International House.
CREATE TABLE municipality (
  code     text   CONSTRAINT municipality_code_is_unique PRIMARY KEY,
  name     text   NOT NULL,
  region   text   NOT NULL,
  relation text   NOT NULL CONSTRAINT municipality_relation_is_known CHECK (relation IN ('HOME', 'PARTNER', 'NONE')),
  version  bigint NOT NULL DEFAULT 0,
  CONSTRAINT municipality_code_has_four_digits CHECK (code ~ '^[0-9]{4}$')
);
CREATE UNIQUE INDEX municipality_home_is_one ON municipality (relation) WHERE relation = 'HOME';
GRANT SELECT ON municipality TO ${applicationRole};
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
