-- Corrects words of the directory as it came with the product: Danish by a native reader, and the words of KF042. A text
-- that an administrator has changed meanwhile stays as it is. The trail records the changes as this migration's.
-- corrects rows of: baseline, location, offer, topic
SELECT set_config('guidance.actor',
  '{"subject": "system:migration", "roles": [], "operation": "V47__words_of_the_directory"}', true);

UPDATE topic SET name_da = new_name, version = version + 1
  FROM (VALUES ('CHILDREN_AND_CHILDCARE', 'Børn og pasning', 'Børn og børnepasning'),
               ('HEALTH_CARE', 'Sundhed og læge', 'Sundhedsvæsen'),
               ('ASSOCIATIONS_AND_VOLUNTEERING', 'Foreninger og frivilligt arbejde', 'Foreningsliv og frivillighed'),
               ('OTHER_SETTLING_IN', 'Andet om at falde til', 'Andre spørgsmål om bosætning')) word (topic, old_name, new_name)
 WHERE code = topic AND name_da = old_name
   AND NOT EXISTS (SELECT FROM topic other WHERE lower(other.name_da) = lower(new_name) AND other.valid_to IS NULL);

UPDATE offer SET name_da = 'Find kultur- og fritidstilbud', version = version + 1
 WHERE code = 'CULTURE_AND_LEISURE_GUIDE' AND name_da = 'Vejvisning til kultur og fritid';
UPDATE offer SET description_da = 'Udstedelse af MitID og hjælp til de første selvbetjeningsløsninger.', version = version + 1
 WHERE code = 'MITID_HELP' AND description_da = 'Udstedelse af MitID og hjælp til de første selvbetjeninger.';

UPDATE location SET name_en = 'Pop-up guidance away from International House', version = version + 1
 WHERE code = 'POPUP' AND name_en = 'Pop-up guidance out of the house';
UPDATE location SET name_da = 'Pop-up-vejledning uden for International House', version = version + 1
 WHERE code = 'POPUP' AND name_da = 'Pop-up-vejledning ude af huset';

UPDATE baseline SET label_da = 'Betjeninger pr. måned'
 WHERE indicator = 'CONSULTATIONS_PER_MONTH';
