#!/bin/bash
# Run once, by the image's first start on an empty volume: the two roles and the database of the README.
set -euo pipefail

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$GUIDANCE_DATABASE_OWNER_PASSWORD" --set password="$GUIDANCE_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE guidance_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE guidance_app LOGIN PASSWORD :'password';
CREATE DATABASE guidance OWNER guidance_owner;
REVOKE TEMPORARY ON DATABASE guidance FROM PUBLIC;
SQL
