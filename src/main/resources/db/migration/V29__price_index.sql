-- How much wages and prices rose, or are expected to rise, from one year to the next. A row never changes: what is known
-- better is a new revision of its year.
CREATE TABLE price_index (
  id          uuid          PRIMARY KEY,
  version     bigint        NOT NULL,
  year        integer       NOT NULL CONSTRAINT price_index_year_is_2000_to_2100 CHECK (year BETWEEN 2000 AND 2100),
  revision    integer       NOT NULL CONSTRAINT price_index_revision_is_positive CHECK (revision > 0),
  -- Per cent, from the year before.
  wage_rate   numeric(6, 3) NOT NULL CONSTRAINT price_index_wage_rate_is_more_than_minus_100 CHECK (wage_rate > -100),
  price_rate  numeric(6, 3) NOT NULL CONSTRAINT price_index_price_rate_is_more_than_minus_100 CHECK (price_rate > -100),
  source      text          NOT NULL CONSTRAINT price_index_source_has_1_to_300_characters CHECK (length(source) BETWEEN 1 AND 300),
  estimate    boolean       NOT NULL,
  recorded_at timestamptz,
  CONSTRAINT price_index_revision_is_recorded_once UNIQUE (year, revision)
);
GRANT SELECT, INSERT ON price_index TO ${applicationRole};
CREATE TRIGGER audit AFTER INSERT OR DELETE ON price_index FOR EACH ROW
  EXECUTE FUNCTION audit_change('price_index', 'id', '{source}');
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON price_index
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_recorded();
