-- A reset in dev mode cleans the schema. Flyway would drop timemultirange by itself, which PostgreSQL refuses: the type goes with
-- timerange.
DROP TYPE IF EXISTS timerange CASCADE;
