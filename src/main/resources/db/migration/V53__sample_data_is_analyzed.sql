-- Two years of rows come in one transaction. Until the database has counted them, a minute later, it would take a year's figures
-- for those of a day and join them row by row. Only an owner may count a table; the tables are named here and nowhere else.
CREATE FUNCTION analyze_sample_data() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  ANALYZE consultation, ticket, ticket_period, rating, referral, appointment, event, registration, event_feedback, shift, posting;
$$;
REVOKE ALL ON FUNCTION analyze_sample_data() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analyze_sample_data() TO ${applicationRole};
