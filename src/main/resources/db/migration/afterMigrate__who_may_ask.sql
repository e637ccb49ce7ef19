-- The application asks whether the schema is as new as itself before it takes requests.
GRANT SELECT ON flyway_schema_history TO ${applicationRole};
